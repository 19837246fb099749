"""Make ``.venv`` and install a lock file into it: what every ``make`` task does first.

    python3 site/bootstrap.py requirements.txt

Only the standard library is needed, and any Python 3 can read this file, so that an old one gets a sentence instead
of a syntax error. Nothing happens when the lock file is installed already. Interrupted runs recover, and of two at
once the second waits.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed.json")
OLDEST = (3, 11)


def say(sentence):
    """Print one line of progress."""
    print("[setup] " + sentence, flush=True)


def refuse(sentence):
    """End with a sentence that tells what to do."""
    sys.exit("zayava: " + sentence)


def use_a_new_enough_python():
    """Start again under a newer Python when this one is too old; ends with a sentence when there is none."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(14, OLDEST[1] - 1, -1):
        newer = shutil.which("python3.%d" % minor)
        if newer:
            os.execv(newer, [newer, *sys.argv])
    refuse(
        "Python 3.11 or newer is needed, and this is %d.%d. Install one, or name it: make run PYTHON=/path/to/python"
        % sys.version_info[:2]
    )


def quietly(command):
    """Return whether a command succeeds; what it prints is dropped."""
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def run(command, otherwise):
    """Run a command; ends with the sentence ``otherwise`` when it fails."""
    if subprocess.call(command, cwd=ROOT) != 0:
        refuse(otherwise)


def installed():
    """Return the digests of the lock files in the environment, by file name; nothing when it is not usable."""
    try:
        with open(STAMP, encoding="utf-8") as stamp:
            found = json.load(stamp)
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and os.access(PYTHON, os.X_OK) else {}


def make_environment(uv):
    """Make ``.venv`` unless a working one is there."""
    if quietly([PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]):
        return
    say("Making .venv with Python %d.%d." % sys.version_info[:2])
    shutil.rmtree(VENV, ignore_errors=True)
    if uv:
        run([uv, "venv", "--quiet", "--python", sys.executable, VENV], "uv could not make .venv (see above).")
        return
    if not quietly([sys.executable, "-c", "import ensurepip, venv"]):
        refuse(
            "This Python cannot make environments because its venv module is not complete. "
            "On Debian or Ubuntu run “apt install python3-venv”, then “make run” again; or install uv."
        )
    run([sys.executable, "-m", "venv", VENV], "Python could not make .venv (see above).")


def install(uv, lock):
    """Install a lock file; every package must match a hash in it."""
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", lock]
    else:
        if not quietly([PYTHON, "-m", "pip", "--version"]) and not quietly([PYTHON, "-m", "ensurepip"]):
            refuse("There is no pip in .venv. Remove the folder .venv and try again.")
        command = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
        command += ["--require-hashes", "-r", lock]
    run(command, "The packages could not be installed (see above). Check the network, then run the same again.")


def main():
    """Install the lock file that the command line names."""
    use_a_new_enough_python()
    if len(sys.argv) != 2:
        refuse("Say which lock file to install: python3 site/bootstrap.py requirements.txt")
    lock = sys.argv[1]
    with open(os.path.join(ROOT, lock), "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    if installed().get(lock) == digest:
        return
    os.makedirs(os.path.join(ROOT, "var"), exist_ok=True)
    with open(os.path.join(ROOT, "var", "bootstrap.lock"), "w", encoding="utf-8") as own:
        fcntl.flock(own, fcntl.LOCK_EX)
        locks = installed()
        if locks.get(lock) == digest:
            return
        begun = time.monotonic()
        uv = shutil.which("uv")
        make_environment(uv)
        with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
            count = sum("==" in line for line in file)
        say("Installing %d packages from %s with %s." % (count, lock, "uv" if uv else "pip (about half a minute)"))
        install(uv, lock)
        locks[lock] = digest
        with open(STAMP + ".new", "w", encoding="utf-8") as stamp:
            json.dump(locks, stamp)
        os.replace(STAMP + ".new", STAMP)
        say("Installed in %.0f s." % (time.monotonic() - begun))


if __name__ == "__main__":
    main()
