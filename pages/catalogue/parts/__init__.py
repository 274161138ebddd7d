"""Parts of the catalogue screen."""
