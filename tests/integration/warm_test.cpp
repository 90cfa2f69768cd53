#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <ostream>
#include <string>
#include <vector>

#include "integration/programs.hpp"
#include "integration/testbed.hpp"
#include "judge/build.hpp"

// A program cannot tell whether its interpreter waited for it or was started for it.
namespace codevault {

struct WarmCase {
  std::string name;
  std::string language;
  std::string code;
  std::vector<std::string> args;
  std::string input;
};

void PrintTo(const WarmCase& program, std::ostream* out) { *out << program.name; }

namespace {

using namespace std::chrono_literals;

// Python's, and below it Node's: each loads the file that tells which of the two it is.
const std::vector<WarmCase> python_programs = {
    {"PythonTraceback", "python", R"(import evidence
def inner(x):
    return 1 / x
def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error
outer()
)"},
    {"PythonArguments",
     "python",
     R"(import evidence, sys
print(sys.argv, sys.orig_argv, sys.executable)
)",
     {"a b", "", "-c", "\xc3\xa9", "--x='y\"\\\n"}},
    {"PythonExitCode", "python",
     "import evidence, sys\nprint('no newline', end='')\nsys.exit(7)\n"},
    {"PythonExitWords", "python", "import evidence, sys\nsys.exit('last words')\n"},
    {"PythonExitNow", "python", "import evidence, os\nprint('lost')\nos._exit(9)\n"},
    {"PythonKilled", "python", R"(import evidence, os, signal
print("seen", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
)"},
    {"PythonInterrupted", "python", "import evidence\nraise KeyboardInterrupt\n"},
    {"PythonEnd", "python", R"(import evidence, atexit, sys, threading, time
class Last:
    def __del__(self): print("deleted")
last = Last()
atexit.register(print, "first registered")
atexit.register(lambda: print("second registered", file=sys.stderr))
def late():
    time.sleep(0.05)
    print("from a thread", threading.current_thread().name)
threading.Thread(target=late).start()
print("main is over", threading.active_count())
)"},
    {"PythonInput",
     "python",
     R"(import evidence, os, stat, sys
print(input("prompt "), repr(sys.stdin.readline()), sys.stdin.isatty(), stat.S_ISREG(os.fstat(0).st_mode))
print([line for line in sys.stdin], repr(sys.stdin.read()))
print(sys.stdin.encoding, sys.stdin.errors, sys.stdin.name, os.read(0, 10))
input()
)",
     {},
     "one\ntwo\n\nthree \xc3\xa9\nlast"},
    {"PythonInputBytes",
     "python",
     R"(import evidence, sys
print(sys.stdin.buffer.read())
)",
     {},
     std::string("a\0\xff\r\n", 5)},
    {"PythonEnvironment", "python", R"(import evidence, os, subprocess
print(sorted(os.environ.items()))
print(subprocess.run(["env"], capture_output=True, text=True).stdout)
)"},
    {"PythonModule", "python", R"(import evidence, sys
print(__name__, __file__, __spec__, __package__, __doc__, sorted(globals()))
print(sys.path, sys.flags, sys.warnoptions, sys._xoptions, sys.dont_write_bytecode)
print(sorted(sys.modules), sorted(sys.path_importer_cache), len(sys.meta_path), len(sys.path_hooks))
)"},
    {"PythonState", "python", R"(import evidence, gc, inspect, locale, os, signal, sys, threading
print(len(inspect.stack()), sys._getframe().f_back, sys.getrecursionlimit(), sys.gettrace())
print(gc.isenabled(), gc.get_threshold(), threading.active_count(), os.getcwd(), os.umask(0))
print([signal.getsignal(n) for n in sorted(signal.valid_signals())], signal.pthread_sigmask(signal.SIG_BLOCK, []))
for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.encoding, stream.errors, stream.line_buffering, stream.write_through, stream.name, stream.mode)
print(locale.setlocale(locale.LC_ALL, None), os.getpid(), os.getppid(), os.getsid(0), os.getpgrp())
print(exit, quit, sys.excepthook is sys.__excepthook__, sys.last_value if hasattr(sys, "last_value") else None)
)"},
    {"PythonDescriptors", "python", R"(import evidence, fcntl, os
for fd in range(256):
    try:
        print(fd, fcntl.fcntl(fd, fcntl.F_GETFD), fcntl.fcntl(fd, fcntl.F_GETFL), os.lseek(fd, 0, 1) if fd == 0 else "")
    except OSError:
        pass
)"},
    {"PythonRecursion", "python", R"(import evidence
depth = 0
def deeper():
    global depth
    depth += 1
    deeper()
try:
    deeper()
except RecursionError as error:
    print(depth, error)
deeper()
)"},
    {"PythonWarnings", "python", R"(import evidence, warnings
warnings.warn("old", DeprecationWarning)
warnings.warn("odd")
open("x", "w")
print("\ud800")
)"},
    {"PythonImports", "python", R"(import evidence, os
print(sorted(os.listdir(".")))
try:
    import usercustomize
except ImportError as error:
    print(error)
import missing_module
)"},
    {"PythonFork", "python", R"(import evidence, os, sys
print("before", end=" ")
if os.fork() == 0:
    print("child")
    sys.exit(3)
print(os.waitstatus_to_exitcode(os.wait()[1]))
)"},
};

const std::vector<WarmCase> node_programs = {
    {"NodeArguments",
     "javascript",
     R"(require('./evidence');
console.log(process.argv, process.execArgv, process.argv0, process.execPath, process.title);
)",
     {"a b", "", "-e", "\xc3\xa9"}},
    {"NodeUncaught", "javascript", R"(require('./evidence');
function inner() { throw new TypeError('no'); }
process.on('exit', (code) => console.log('exit', code));
setTimeout(inner, 1);
)"},
    {"NodeThrownText", "javascript", "require('./evidence');\nthrow 'text';\n"},
    {"NodeUnhandledRejection", "javascript", R"(require('./evidence');
async function fail() { await null; throw new Error('rejected'); }
fail();
)"},
    {"NodeExitCodes", "javascript", R"(require('./evidence');
process.on('beforeExit', (code) => console.log('before', code));
process.on('exit', (code) => { console.log('exit', code); process.exitCode = 5; });
process.exitCode = 3;
)"},
    {"NodeExitNow", "javascript",
     "require('./evidence');\nprocess.stdout.write('x');\nprocess.exit(4);\n"},
    {"NodeKilled", "javascript", "require('./evidence');\nprocess.kill(process.pid, 'SIGKILL');\n"},
    {"NodeEnvironment", "javascript", R"(require('./evidence');
console.log(Object.entries(process.env).sort(), process.env.NODE_OPTIONS, 'NODE_OPTIONS' in process.env);
console.log(require('child_process').execSync('env').toString());
)"},
    {"NodeModule", "javascript", R"(require('./evidence');
console.log(require.main === module, __filename, __dirname, module.id, module.paths, module.parent);
console.log(Object.keys(require.cache), module.children.length, process.cwd(), process.mainModule === module);
console.log(Object.getOwnPropertyNames(globalThis), this === module.exports, arguments.length);
)"},
    {"NodeState", "javascript", R"(require('./evidence');
for (const name of ['exit', 'beforeExit', 'uncaughtException', 'unhandledRejection', 'SIGTERM', 'SIGINT', 'warning', 'newListener'])
  console.log(name, process.listenerCount(name));
console.log(process.pid, process.ppid, process.umask(), process.exitCode, process._getActiveHandles().length);
console.log(new Error('here').stack, Error.stackTraceLimit, Error.prepareStackTrace);
console.log(process.stdin.isTTY, process.stdout.isTTY, process.stdout.writableHighWaterMark, process.stdin.constructor.name);
process.emitWarning('careful');
)"},
    {"NodeDescriptors", "javascript", R"(require('./evidence');
const fs = require('fs');
for (const fd of [0, 1, 2, 3]) {
  try { const stat = fs.fstatSync(fd); console.log(fd, stat.isFile(), stat.isFIFO(), stat.isSocket()); } catch (error) { console.log(fd, error.code); }
}
console.log(fs.readdirSync('/proc/self/fd').length);
)"},
    {"NodeInputAtOnce",
     "javascript",
     R"(require('./evidence');
console.log(JSON.stringify(require('fs').readFileSync(0, 'utf8')));
)",
     {},
     "one\ntwo \xc3\xa9"},
    {"NodeInputEvents",
     "javascript",
     R"(require('./evidence');
let all = '';
process.stdin.setEncoding('utf8').on('data', (piece) => all += piece).on('end', () => console.log(all.length, 'end'));
)",
     {},
     std::string(200'000, 'x')},
    {"NodeInputLines",
     "javascript",
     R"(require('./evidence');
(async () => {
  for await (const line of require('readline').createInterface({ input: process.stdin })) console.log(line);
})();
)",
     {},
     "one\n\ntwo"},
    {"NodeTurns", "javascript", R"(require('./evidence');
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
queueMicrotask(() => console.log('microtask'));
setTimeout(() => console.log('timeout'), 20);
console.log('now');
)"},
    {"NodeWorker", "javascript", R"(require('./evidence');
const { Worker, threadId } = require('worker_threads');
const worker = new Worker('const w = require("worker_threads"); w.parentPort.postMessage([process.argv.length, process.env.NODE_OPTIONS]);', { eval: true });
worker.on('message', (message) => console.log(threadId, message));
worker.on('exit', (code) => console.log('exit', code));
)"},
    {"NodeImport", "javascript", R"(require('./evidence');
import('node:fs').then((fs) => console.log(typeof fs.readFileSync, fs.default === require('fs')));
import('./missing.mjs').catch((error) => console.log(error.code, error.message));
require('./missing');
)"},
};

const std::string python_evidence =
    R"(with open("/proc/self/environ") as start, open("how", "w") as how:
    how.write("warm" if "/codevault/warm" in start.read() else "cold")
)";
const std::string node_evidence = R"(const fs = require('fs');
fs.writeFileSync('how', fs.readFileSync('/proc/self/environ', 'utf8').includes('/codevault/warm') ? 'warm' : 'cold');
)";

std::vector<WarmCase> all_programs() {
  std::vector<WarmCase> all = python_programs;
  all.insert(all.end(), node_programs.begin(), node_programs.end());
  return all;
}

class WarmInterpreter : public testing::TestWithParam<WarmCase> {
 protected:
  void SetUp() override {
    if (!is_installed(language_)) GTEST_SKIP() << language_.name << " is not installed";
  }

  Execution run(const Language& language) {
    const WarmCase& program = GetParam();
    bool python = language.id == "python";
    Build build{.source = language.source, .stem = "main"};
    build.files = {{language.source, make_blob(program.code)},
                   {python ? "evidence.py" : "evidence.js",
                    make_blob(python ? python_evidence : node_evidence)}};
    Command command = run_command_of(language, build, program.args, make_blob(program.input),
                                     language.run.limits);
    command.keep = {"how"};
    return testbed_.run(language, std::move(command));
  }

  Execution run_cold() {
    Language language = language_;
    language.warm.clear();
    language.run.warm.clear();
    return run(language);
  }

  // Asks until a warm interpreter answers: one gets ready between two runs.
  Execution run_warm() {
    auto deadline = std::chrono::steady_clock::now() + 60s;
    Execution execution = run(language_);
    while (how(execution) != "warm" && std::chrono::steady_clock::now() < deadline) {
      testbed_.finish(pause());
      execution = run(language_);
    }
    return execution;
  }

  static Task<int> pause() {
    co_await sleep_for(20ms);
    co_return 0;
  }

  static std::string how(const Execution& execution) {
    return execution.kept.empty() ? "" : contents_of(execution.kept.front().contents);
  }

  const Language& language_ = language_by_id(GetParam().language);
  Testbed testbed_;
};

INSTANTIATE_TEST_SUITE_P(, WarmInterpreter, testing::ValuesIn(all_programs()),
                         [](const auto& parameter) { return parameter.param.name; });

TEST_P(WarmInterpreter, DoesWhatAColdOneDoes) {
  Execution cold = run_cold();
  Execution warm = run_warm();

  ASSERT_EQ(how(cold), "cold");
  ASSERT_EQ(how(warm), "warm");
  EXPECT_EQ(warm.out, cold.out);
  EXPECT_EQ(warm.err, cold.err);
  EXPECT_EQ(warm.end, cold.end);
  EXPECT_EQ(warm.exit_code, cold.exit_code);
  EXPECT_EQ(warm.signal, cold.signal);
}

}  // namespace
}  // namespace codevault
