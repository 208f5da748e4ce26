"""An authenticator without a library. Its private key is 1, its public key therefore the generator of P-256, and its
nonce is 1, too: signing is one addition. A key that everybody knows is good enough to ask who may use it."""
import base64
import hashlib
import json
import secrets

X = bytes.fromhex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296")
Y = bytes.fromhex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
COSE = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20" + X + b"\x22\x58\x20" + Y
VERIFIED, NEW = 0x05, 0x45


def text_of(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(message):
    """ECDSA with key and nonce 1, in DER."""
    r = int.from_bytes(X, "big") % ORDER
    s = (int.from_bytes(hashlib.sha256(message).digest(), "big") + r) % ORDER
    numbers = b"".join(b"\x02" + bytes([len(each)]) + each for each in (
        n.to_bytes(n.bit_length() // 8 + 1, "big") for n in (r, s)))
    return b"\x30" + bytes([len(numbers)]) + numbers


class SoftPasskey:
    def __init__(self, made):
        self.origin = f"http://localhost:{made.port}"
        self.id = secrets.token_bytes(16)

    def client(self, kind, challenge):
        return json.dumps({"type": f"webauthn.{kind}", "challenge": challenge, "origin": self.origin}).encode()

    def data(self, flags):
        return hashlib.sha256(b"localhost").digest() + bytes([flags]) + bytes(4)

    def make(self, challenge):
        data = self.data(NEW) + bytes(16) + b"\x00\x10" + self.id + COSE
        attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58" + bytes([len(data)]) + data
        return {"client_data": text_of(self.client("create", challenge)), "attestation": text_of(attestation)}

    def show(self, challenge):
        client, data = self.client("get", challenge), self.data(VERIFIED)
        signature = signed(data + hashlib.sha256(client).digest())
        return {"credential": text_of(self.id), "client_data": text_of(client), "authenticator_data": text_of(data),
                "signature": text_of(signature)}
