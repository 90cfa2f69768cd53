"""Hands the order of the first run to the second one, and compares what that reads."""
import pathlib
import re
import sys

ACCEPTED, WRONG = 42, 43

input_file, feedback = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[3])
written = feedback / "written"  # the message, once the first run has hidden it


def reject(for_everybody, for_judges=""):
    (feedback / "teammessage.txt").write_text(for_everybody + "\n")
    (feedback / "judgemessage.txt").write_text(f"{for_everybody} {for_judges}".strip() + "\n")
    sys.exit(WRONG)


words = sys.stdin.buffer.read().decode(errors="replace").split()

if written.exists():
    if len(words) != 1 or not re.fullmatch(r"[0-9]{1,30}", words[0]):
        reject("The second run did not print one number.", f"{len(words)} words.")
    if int(words[0]) != int(written.read_text()):
        reject("The second run read another number than the first one wrote.", f"{words[0]}.")
    sys.exit(ACCEPTED)

_, _, message, *titles = input_file.read_text().split()
if sorted(words) != sorted(titles):
    reject("The first run did not print each title once.", f"{len(words)} words.")
written.write_text(message)
(feedback / "nextpass.in").write_text("\n".join([f"read {len(words)}", *words]) + "\n")
sys.exit(ACCEPTED)
