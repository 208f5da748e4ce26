"""What somebody wrote about patients: theirs alone, whoever sees the patient now."""
from .entry import CARE, NOBODY, each_for_himself, get
from .of_patient import ONE, in_care

WRITING = "/api/own_writing/patients/{id}"


@each_for_himself
def written(asking):
    """Own: a record in which the visitor wrote. Other: one in which others did."""
    made = in_care(asking)
    if asking.case == "own" and asking.who in CARE:
        asking.world.ask("PUT", ONE.replace("{id}", made.id), {**made["draft"], "note": "犬がいる"}, made.version,
                         by=asking.visitor)
    return made


ENTRIES = [
    get("/api/own_writing/patients", CARE),
    get(WRITING, CARE, written, own=CARE, other=NOBODY),
    get(f"{WRITING}/file", CARE, written, own=CARE, other=NOBODY),
]
