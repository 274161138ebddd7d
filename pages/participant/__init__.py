"""The participant's phone: small server-rendered pages that work without JavaScript."""
