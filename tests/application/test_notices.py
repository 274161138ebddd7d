"""What somebody read once is not shown again to them."""

from riskmodel.application.notices import has_read, mark_read
from riskmodel.domain.access import Role
from riskmodel.domain.notices import Notice
from riskmodel.storage.stores import Stores
from tests.builders import a_person


def test_a_notice_is_read_by_one_person_and_stays_so(both_stores: Stores) -> None:
    reader, other = a_person(both_stores, Role.FACILITATOR), a_person(both_stores, Role.FACILITATOR)
    assert has_read(both_stores, reader, Notice.PLAIN_HTTP) is False
    for _time in range(2):
        mark_read(both_stores, reader, Notice.PLAIN_HTTP)
    assert has_read(both_stores, reader, Notice.PLAIN_HTTP) is True
    assert has_read(both_stores, other, Notice.PLAIN_HTTP) is False
