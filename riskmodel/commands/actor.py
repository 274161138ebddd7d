"""Who acts on the command line."""

from riskmodel.domain.access import Actor, Role

# Whoever can run a command on the server can read its disk: the administrator, and nothing more.
LOCAL = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))
# Results leave the server in one form, for one role.
OFFICER = Actor("command line", "command line", frozenset({Role.PREVENTION_OFFICER}))
