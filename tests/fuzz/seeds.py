"""Good input for fuzz targets to begin with: seeds.py <target> <folder>."""

import io
import pathlib
import struct
import sys
import zipfile

PACKAGE = {
    "sum/": "",
    "sum/problem.yaml": "name: Sum\nlimits: {time: 1}\n",
    "sum/statement.md": "# Sum\n\nAdd *a* and *b*.\n" * 20,
    "sum/data/secret/1.in": "1 2\n",
    "sum/data/secret/1.ans": "3\n",
}


def archive(files, method=zipfile.ZIP_DEFLATED, comment=b""):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as out:
        out.comment = comment
        for name, text in files.items():
            out.writestr(zipfile.ZipInfo(name), text, method)
    return written.getvalue()


def stream(files):
    """As one writes it who cannot go back: sizes come after what they are of."""

    class Pipe(io.BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise OSError

    written = Pipe()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            out.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def zip_fuzz():
    yield archive(PACKAGE)
    yield archive(PACKAGE, zipfile.ZIP_STORED, b"made by hand")
    yield archive(PACKAGE, zipfile.ZIP_BZIP2)
    yield archive(PACKAGE, zipfile.ZIP_LZMA)
    yield stream(PACKAGE)
    yield archive({"problem.yaml": "", "__MACOSX/._problem.yaml": "x", "übung/ä.txt": "ä"})
    yield archive({"a/../../b": "out", "/c": "out", "d\\e": "out"})
    yield archive({"bomb": "0" * 300_000})


def resp_fuzz():
    yield b"+OK\r\n"
    yield b"-NOSCRIPT No matching script.\r\n"
    yield b":-42\r\n$5\r\nhello\r\n$0\r\n\r\n$-1\r\n*-1\r\n*0\r\n"
    yield b"*3\r\n$1\r\n1\r\n*2\r\n:1\r\n$-1\r\n+deep\r\n"
    yield b"%2\r\n+a\r\n:1\r\n+b\r\n*1\r\n_\r\n~1\r\n#t\r\n,1.5e3\r\n(12345678901234567890\r\n"
    yield b">2\r\n+message\r\n=7\r\ntxt:abc\r\n!5\r\nERR x\r\n|1\r\n+ttl\r\n:9\r\n+OK\r\n"
    yield b"*2\r\n*2\r\n$6\r\nevents\r\n*1\r\n*2\r\n$3\r\n1-0\r\n*2\r\n$5\r\nevent\r\n$6\r\nactive\r\n$3\r\nend\r\n"


def stream_fuzz():
    def sized(data):
        return struct.pack("<I", len(data)) + data

    def message(frame, *contents):
        return sized(sized(frame) + struct.pack("<I", len(contents)) + b"".join(map(sized, contents)))

    yield message(b"\x0b")
    yield message(b"\x0a\x00", b"contents", b"", b"\0" * 300) + message(b"\x10\x01\x02\x00\x00\x00hi")
    yield message(b"x" * 70_000, b"y" * 70_000)
    yield struct.pack("<I", 0xFFFFFFFF) + b"\x01"
    yield sized(sized(b"\x01") + struct.pack("<II", 1, 2**31))


def main(target, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(globals()[target]()):
        (folder / str(number)).write_bytes(seed)


main(*sys.argv[1:])
