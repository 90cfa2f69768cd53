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


POLYGON = b"""<?xml version="1.0"?>
<problem short-name="a"><names><name language="english" value="A"/></names>
<judging><testset name="tests"><time-limit>1000</time-limit><memory-limit>268435456</memory-limit>
<input-path-pattern>tests/%02d</input-path-pattern><answer-path-pattern>tests/%02d.a</answer-path-pattern>
<tests><test sample="true"/><test group="1" points="5"/></tests>
<groups><group name="1" points="5" points-policy="each-test"><dependencies><dependency group="0"/></dependencies></group></groups>
</testset></judging>
<assets><checker name="std::fcmp.cpp"><source path="a.cpp"/></checker><validators><validator><source path="a.cpp"/></validator></validators>
<solutions><solution tag="main"><source path="a.cpp"/></solution></solutions></assets></problem>"""

FPS = b"""<fps version="1.2"><item><title><![CDATA[A]]></title><time_limit unit="s">1</time_limit><memory_limit unit="mb">64</memory_limit>
<img><src>/a.png</src><base64>iVBORw==</base64></img><description><![CDATA[<p>a &lt; <b>b</b><table><tr><td>1</td></tr></table><img src="/a.png"></p>]]></description>
<sample_input>1</sample_input><sample_output>1</sample_output><test_input>1</test_input><test_output>1</test_output>
<solution language="C++">int main(){}</solution><spj language="C">int main(){}</spj></item></fps>"""

DMOJ = b"""archive: a.zip
checker: {name: bridged, args: {files: [a.cpp], type: testlib}}
points: 5
test_cases:
- {in: 1.in, out: 1.out, points: 10}
- {points: 20, batched: [{in: 1.in, out: 1.out}], dependencies: [1]}
"""

HYDRO = b"""time: 1s
memory: 256m
checker_type: hustoj
checker: a.cpp
subtasks:
- {id: 1, score: 30, type: min, cases: [{input: 1.in, output: 1.out}]}
- {id: 2, score: 70, type: sum, if: [1], cases: [{input: 1.in, output: 1.out, score: 5}]}
"""

QDUOJ = b"""{"display_id": "A", "title": "A", "time_limit": 1000, "memory_limit": 64, "rule_type": "OI",
"description": {"format": "html", "value": "<p>a</p>"}, "samples": [{"input": "1", "output": "1"}],
"test_case_score": [{"score": 5, "input_name": "1.in", "output_name": "1.out"}], "spj": {"code": "", "language": "C"},
"template": {"C++": {"prepend": "", "template": "a", "append": "b"}}, "answers": [{"code": "", "language": "C"}]}"""


def archive_fuzz():
    yield b"p" + POLYGON
    yield b"f" + FPS
    yield b'f<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c SYSTEM "file:///etc/passwd">]><fps><item><title>&b;</title></item></fps>'
    yield b"d" + DMOJ
    yield b"h" + HYDRO
    yield b"q" + QDUOJ
    yield b"z" + archive({"a/problem.xml": POLYGON, "a/tests/01": "1", "a/tests/01.a": "1"})
    yield b"z" + archive({"1/problem.json": QDUOJ, "1/testcase/1.in": "1", "1/testcase/1.out": "1", "2/problem.json": QDUOJ})
    yield b"z" + archive({"a/init.yml": DMOJ, "a/a.zip": archive({"1.in": "1", "1.out": "1"})})
    yield b"z" + archive({"A/problem.yaml": "pid: A", "A/problem.md": '{"zh": "a"}', "A/testdata/1.in": "1", "A/testdata/1.out": "1"})


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
