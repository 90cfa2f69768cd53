"""Makes a C++ source of Lua scripts: embed_lua.py FOLDER OUTPUT.cpp

Each FOLDER/*.lua becomes an entry of codevault::bullmq::sources, {name, text}. A line "--@include a b" stands for
FOLDER/include/a.lua and then b.lua, so that scripts share functions. The assembled texts are kept beside OUTPUT, in
lua/, for people and for luacheck. No file has more than 120 lines.
"""
import pathlib
import re
import sys


MOST_LINES = 120


def text_of(path: pathlib.Path) -> str:
    text = path.read_text().rstrip("\n")
    if text.count("\n") >= MOST_LINES:
        raise SystemExit(f"{path}: more than {MOST_LINES} lines")
    return text + "\n"


def assemble(script: pathlib.Path) -> str:
    def included(names: re.Match) -> str:
        return "".join(text_of(script.parent / "include" / f"{name}.lua") for name in names[1].split())

    return re.sub(r"^--@include (.*)\n", included, text_of(script), flags=re.MULTILINE)


def main(folder: str, output: str) -> None:
    source = pathlib.Path(output)
    assembled = source.parent / "lua"
    assembled.mkdir(parents=True, exist_ok=True)
    entries = []
    for script in sorted(pathlib.Path(folder).glob("*.lua")):
        text = assemble(script)
        (assembled / script.name).write_text(text)
        # Compilers limit the length of one literal.
        literals = "".join(f'R"lua({text[at:at + 8000]})lua"\n' for at in range(0, len(text), 8000))
        entries.append(f'{{"{script.stem}",\n{literals}}},\n')
    source.write_text('#include "bullmq/script.hpp"\n\nnamespace codevault::bullmq {\n\nconst Sources sources = {\n'
                      + "".join(entries) + "};\n\n}  // namespace codevault::bullmq\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
