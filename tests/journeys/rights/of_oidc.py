"""Signing in by way of a provider. The hub of the walk has none, so nobody is sent out or comes back: what happens in
a hub that has one is test_oidc.py's part."""
from .entry import EVERYBODY, NOBODY, SIGNED_IN, get, post

BASE = "/api/oidc"
UNSET = {"cases": {"unset": NOBODY}}

ENTRIES = [
    get(f"{BASE}/links", SIGNED_IN),
    post(f"{BASE}/sign_ins", EVERYBODY, **UNSET),
    post(f"{BASE}/links", SIGNED_IN, body={"ticket": "A" * 60}, **UNSET),
    post(f"{BASE}/answers", EVERYBODY, body={"code": "A" * 43, "state": "A" * 22}, **UNSET),
    post(f"{BASE}/links/{{id}}/remove", SIGNED_IN, cases={"other": NOBODY}),
]
