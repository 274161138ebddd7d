"""Who acts on the command line."""

from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import COMMAND_LINE

# Whoever can run a command on the server can read its disk: the administrator, and nothing more.
LOCAL = Actor(COMMAND_LINE, COMMAND_LINE, frozenset({Role.ADMINISTRATOR}))
# Results leave the server in one form, for one role.
OFFICER = Actor(COMMAND_LINE, COMMAND_LINE, frozenset({Role.PREVENTION_OFFICER}))
