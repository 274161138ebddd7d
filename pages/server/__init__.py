"""Routes and middleware around the screens: log in and out, headers, health."""
