"""Whether a certificate and a key can be used, checked before a server starts with them."""

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from riskmodel.commands.refused import refuse
from riskmodel.commands.wording import words


def check_certificate(cert: Path | None, key: Path | None, now: datetime) -> x509.Certificate | None:
    """Return the certificate of a server, or nothing when it runs without.

    Exits with a sentence when a file cannot be read, the two do not fit, or the certificate is not valid now.
    """
    _ = words().gettext
    if cert is None and key is None:
        return None
    if cert is None or key is None:
        refuse(_("TLS needs two files: give both --cert and --key."))
    certificate, private = _read_certificate(cert), _read_key(key)
    if private != _public(certificate.public_key()):
        refuse(_("The key does not belong to the certificate. Give the two files that were made together."))
    if now > certificate.not_valid_after_utc:
        moment = certificate.not_valid_after_utc.date().isoformat()
        refuse(_("The certificate expired on %(date)s. Ask for a new one.") % {"date": moment})
    if now < certificate.not_valid_before_utc:
        moment = certificate.not_valid_before_utc.date().isoformat()
        refuse(_("The certificate is not valid before %(date)s. Is the clock right?") % {"date": moment})
    return certificate


def names_in(certificate: x509.Certificate) -> tuple[str, ...]:
    """Return the host names and IP addresses that a certificate is for."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    return (
        *names.get_values_for_type(x509.DNSName),
        *map(str, names.get_values_for_type(x509.IPAddress)),
    )


def is_for(certificate: x509.Certificate, address: str) -> bool:
    """Say whether browsers accept a certificate for the host of an address; `*` stands for one label."""
    host = (urlsplit(address).hostname or "").lower()
    names = [name.lower() for name in names_in(certificate)]
    return host in names or f"*.{host.partition('.')[2]}" in names


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        refuse(words().gettext("The file %(file)s cannot be read.") % {"file": file})


def _read_certificate(file: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificates(_read(file))[0]
    except ValueError:
        refuse(words().gettext("%(file)s is not a certificate in PEM format.") % {"file": file})


def _read_key(file: Path) -> bytes:
    _ = words().gettext
    content = _read(file)
    try:
        return _public(load_pem_private_key(content, None).public_key())
    except TypeError:
        refuse(
            _("The key %(file)s has a password. Give one without, readable by this server only.")
            % {"file": file}
        )
    except ValueError:
        refuse(_("%(file)s is not a private key in PEM format.") % {"file": file})


def _public(key: PublicKeyTypes) -> bytes:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
