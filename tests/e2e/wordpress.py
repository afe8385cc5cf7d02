"""A real WordPress on the loopback: Debian's, in a folder of its own, with a database of its own."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

PHP = Path(__file__).parent / "php"
DEBIAN = Path("/usr/share/wordpress")
SECONDS = 1200
"""How long a server lives at most, also where the tests are killed before they can end it."""


class WordPress:
    """A running site. `url` gives an address on it."""

    def __init__(self, root: Path, home: str, environment: dict[str, str]) -> None:
        self.root, self.home, self.environment = root, home, environment

    def url(self, path: str) -> str:
        return self.home + path

    def load(self, magazine: dict[str, Any]) -> None:
        """Install WordPress, and its posts."""
        self._php("load.php", given=json.dumps(magazine))

    def look(self, theme: str, addresses: str) -> None:
        """Choose the theme, and the form of the posts' addresses."""
        self._php("look.php", theme, addresses)

    def get(self, path: str) -> tuple[int, str]:
        """A page's status and text."""
        try:
            with urllib.request.urlopen(self.url(path), timeout=60) as answer:  # noqa: S310  our own http address
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def _php(self, script: str, *arguments: str, given: str = "") -> None:
        command = ["php", "-d", "display_errors=stderr", str(PHP / script), str(self.root), *arguments]
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, timeout=300, env=os.environ | self.environment
        )
        assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def wordpress(folder: Path) -> Iterator[WordPress]:
    """A WordPress in this folder, not yet installed; it and its database end with the block."""
    root = folder / "www"
    # A copy: WordPress looks for its settings and uploads beside its own files, which belong to root.
    shutil.copytree(DEBIAN, root, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"))
    shutil.copy(PHP / "wp-config.php", root)
    (root / "wp-content/uploads").mkdir(exist_ok=True)
    home = f"http://127.0.0.1:{_free_port()}"
    with _database(folder) as connection:
        environment = {"WORDPRESS_SOCKET": str(connection), "WORDPRESS_HOME": home}
        site = WordPress(root, home, environment)
        serve = ["php", "-S", home.removeprefix("http://"), "-t", str(root), str(PHP / "router.php")]
        with _server(serve, folder / "php.log", lambda: _answers(home), environment):
            yield site


@contextmanager
def _database(folder: Path) -> Iterator[Path]:
    """A MariaDB without a network; gives its socket."""
    data, connection, scratch = folder / "data", folder / "socket", folder / "tmp"
    scratch.mkdir()  # its own: a MariaDB that starts clears the temporary tables of any other that shares its folder
    assert len(str(connection)) < 100, "the path of a socket is short"
    user = [] if os.getuid() else ["--user=root"]  # as root it wants to be told whom to run as
    install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", f"--tmpdir={scratch}", *user, "--skip-test-db",
               "--skip-name-resolve", "--auth-root-authentication-method=normal"]  # fmt: skip
    done = subprocess.run(install, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    start = folder / "start.sql"
    start.write_text("CREATE DATABASE IF NOT EXISTS wordpress;\n")
    serve = [shutil.which("mariadbd", path=PATH) or "mariadbd", "--no-defaults", f"--datadir={data}", *user,
             f"--tmpdir={scratch}", f"--socket={connection}", f"--pid-file={folder / 'pid'}", "--skip-networking",
             f"--init-file={start}", "--innodb-buffer-pool-size=64M",
             "--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"]  # fmt: skip
    with _server(serve, folder / "mariadb.log", lambda: _listens(connection)):
        yield connection


PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
"""Where programs are: Debian keeps servers out of a user's PATH."""


@contextmanager
def _server(
    command: Sequence[str], log: Path, ready: Callable[[], bool], environment: dict[str, str] | None = None
) -> Iterator[None]:
    """A program in the background, from when it is ready until the block ends."""
    bounded = ["timeout", "--kill-after=10", str(SECONDS), *command]
    with (
        log.open("wb") as out,
        subprocess.Popen(bounded, stdout=out, stderr=out, env=os.environ | (environment or {})) as running,
    ):
        try:
            until = time.monotonic() + 60
            while not ready():
                assert running.poll() is None, f"{command[0]} ended: {log.read_text(errors='replace')[-2000:]}"
                assert time.monotonic() < until, f"{command[0]} is not ready: {log.read_text(errors='replace')[-2000:]}"
                time.sleep(0.1)
            yield
        finally:
            running.terminate()  # `timeout` hands it on


def _listens(connection: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(connection))
        except OSError:
            return False
    return True


def _answers(home: str) -> bool:
    try:
        with urllib.request.urlopen(f"{home}/readme.html", timeout=10) as answer:  # noqa: S310  our own http address
            return answer.status == 200
    except URLError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
