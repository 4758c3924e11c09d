"""AWS's own host names, answered by orglab.

Some clients cannot be told another endpoint. They can be told a proxy and a certificate authority: the proxy ends TLS
itself, whatever host is asked for, and hands the request on.
"""

import http.client
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

HOP_BY_HOP = {"connection", "host", "keep-alive", "transfer-encoding", "content-length"}


class Front:
    """A proxy on the loopback interface, as long as the `with` block lasts."""

    def __init__(self, url: str, folder: Path, hosts: list[str]):
        self.certificate = folder / "front.pem"
        _make_certificate(self.certificate, hosts)
        self.asked: list[str] = []
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.certificate)
        handler = type("Handler", (_Handler,), {"tls": tls, "backend": urlsplit(url), "asked": self.asked})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def variables(self) -> dict[str, str]:
        """What leads a client here, and has it trust what it finds."""
        proxies = {"HTTPS_PROXY": f"http://127.0.0.1:{self._server.server_port}", "NO_PROXY": "127.0.0.1,localhost"}
        # Either spelling may be set on this machine, and clients differ in which they prefer.
        lower = {name.lower(): value for name, value in proxies.items()}
        return proxies | lower | {"AWS_CA_BUNDLE": str(self.certificate)}

    def __enter__(self) -> "Front":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    name = ""

    def do_CONNECT(self) -> None:
        self.send_response(200, "Connection established")
        self.end_headers()
        self.name = self.path.partition(":")[0]
        self.connection = self.tls.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb")
        self.close_connection = False

    def _pass_on(self) -> None:
        self.asked.append(f"{self.command} {self.name}{self.path.partition('?')[0]}")
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
        backend = http.client.HTTPConnection(self.backend.netloc, timeout=30)
        backend.request(self.command, self.backend.path + self.path, body, headers)
        answer = backend.getresponse()
        content = answer.read()
        self.send_response(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()
        backend.close()

    do_GET = do_POST = _pass_on

    def log_message(self, *_) -> None:
        """Says nothing: `asked` has it."""


def _make_certificate(path: Path, hosts: list[str]) -> None:
    """A key and a certificate signed with it, for some hosts, in one file."""
    names = ",".join(f"DNS:{host}" for host in hosts)
    command = ["openssl", "req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2", "-subj", "/CN=orglab"]
    output = ["-addext", f"subjectAltName={names}", "-keyout", path, "-out", path.with_suffix(".crt")]
    subprocess.run(command + output, check=True, capture_output=True)
    with path.open("a") as both:
        both.write(path.with_suffix(".crt").read_text())
