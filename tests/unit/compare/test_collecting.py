import gc

import pytest

from centres_tui.compare.collecting import no_collection


@no_collection()
def failing() -> None:
    assert not gc.isenabled()
    raise ValueError("halfway")


@pytest.mark.parametrize("is_on", [True, False])
def test_the_search_for_garbage_is_left_as_it_was_found(is_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        with pytest.raises(ValueError, match="halfway"):
            failing()
        assert gc.isenabled() == is_on
    finally:
        (gc.enable if before else gc.disable)()
