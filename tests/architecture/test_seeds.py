"""The bundled example is what was given, byte for byte, and nothing beside it."""

import hashlib

from centres_tui.bundled import bundled_folder

SHA256 = {
    "000_0f16864e31fbf3b0.txt": "b63bf7c56c7ce775c4e6a83ab3ee247af7992d8cd9b36bbc9bd6009933dba95d",
    "001_3a630aae4edd22b6.txt": "a029b0043e5a626374d0b43f11e9fa0e8ec74f8b9e61cd26b11a3fcb31e0bf88",
    "002_0c5f7554871306c2.txt": "c8af99ff726bb886ea9bb853c7f7edf67fd11ee033bf39215d9fc35886786a0f",
    "003_7b04b778e19bf1ce.txt": "d7e606664af9af2db085205fa2031d56e44fcaae87f4f2b8910e59eaa472c8ab",
    "004_9a8655c5f612cca0.txt": "e3779745a2531a1788b5e5d7be795858fa46edac2860a97a45dee4ee455eb551",
}


def test_the_five_seeds_are_unchanged_and_alone() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in bundled_folder("seeds").iterdir()
    }
    assert found == SHA256
