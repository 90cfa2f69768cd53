# Compile options of all code. Warnings are errors, because g++ only warns about a precompiled header that does not
# fit a module, and then parses everything again for each file. -pthread is here because it defines macros that the
# precompiled headers depend on, and only some libraries add it.
add_library(codevault_flags INTERFACE)
target_compile_options(codevault_flags INTERFACE
  -pthread -Werror -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
# When it optimizes, g++ 12 gives these without reason, for Asio's coroutines and for std::string.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(codevault_flags INTERFACE
    -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-mismatched-new-delete)
endif()
# g++ looks for garbage only when a file needs much: a sixth of the compile time saved, for some 40 MB.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(codevault_flags INTERFACE --param=ggc-min-heapsize=524288)
endif()
target_include_directories(codevault_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)

# Parsing Asio, JSON and GoogleTest is most of the cost of compiling, so they are parsed once: one
# precompiled header for modules and programs, another for tests.
set(common_headers
  <algorithm> <filesystem> <functional> <map> <memory> <optional> <string> <vector>
  <boost/asio/awaitable.hpp> <boost/asio/co_spawn.hpp> <boost/asio/steady_timer.hpp>
  <boost/asio/experimental/awaitable_operators.hpp> <boost/asio/thread_pool.hpp> <boost/json.hpp>)
function(codevault_precompiled name)
  file(CONFIGURE OUTPUT ${name}.cpp CONTENT "// Only gives ${name} something to compile.\n")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE codevault_flags Boost::headers Boost::json Threads::Threads)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()
codevault_precompiled(codevault_headers ${common_headers})
codevault_precompiled(codevault_test_headers ${common_headers} <gmock/gmock.h>)
target_link_libraries(codevault_test_headers PRIVATE GTest::gmock)

# codevault_module(<name> DEPENDS <libraries>...)
#
# Adds the library <name> of src/<name>/*.cpp, and the test program <name>_test of its *_test.cpp files.
# main.cpp belongs to a program, not to the module. The target all_verify_interface_header_sets compiles each
# header alone, so each includes what it uses.
function(codevault_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "DEPENDS")
  file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS src/${name}/*.hpp)
  file(GLOB tests CONFIGURE_DEPENDS src/${name}/*_test.cpp)
  list(REMOVE_ITEM sources ${tests} ${CMAKE_SOURCE_DIR}/src/${name}/main.cpp)

  set(scope PUBLIC)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_precompile_headers(${name} REUSE_FROM codevault_headers)
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_sources(${name} ${scope} FILE_SET HEADERS BASE_DIRS src FILES ${headers})
  target_link_libraries(${name} ${scope} codevault_flags ${module_DEPENDS})

  if(tests)
    codevault_test(${name}_test SOURCES ${tests} DEPENDS ${name} LABELS unit.${name})
  endif()
endfunction()

# codevault_lua(<module>): the scripts src/<module>/lua/*.lua become part of the module (tools/embed_lua.py says how),
# and the test lua.<module> searches them for what Lua 5.1 or Redis does not know.
function(codevault_lua module)
  set(folder ${CMAKE_SOURCE_DIR}/src/${module}/lua)
  file(GLOB scripts CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*.lua)
  file(GLOB includes CONFIGURE_DEPENDS ${folder}/include/*.lua)
  set(made ${CMAKE_BINARY_DIR}/${module})
  list(TRANSFORM scripts PREPEND ${folder}/ OUTPUT_VARIABLE sources)
  add_custom_command(OUTPUT ${made}/scripts.cpp
    COMMAND python3 ${CMAKE_SOURCE_DIR}/tools/embed_lua.py ${folder} ${made}/scripts.cpp
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/embed_lua.py ${sources} ${includes} VERBATIM)
  target_sources(${module} PRIVATE ${made}/scripts.cpp)
  list(TRANSFORM scripts PREPEND ${made}/lua/ OUTPUT_VARIABLE assembled)
  # 211: a script need not use all of what it includes.
  add_test(NAME lua.${module} COMMAND luacheck --quiet --no-color --std lua51 --read-globals KEYS ARGV redis cjson
    --ignore 211 --max-line-length 120 -- ${assembled})
  set_tests_properties(lua.${module} PROPERTIES LABELS unit)
endfunction()

# codevault_program(<name> SOURCES <files>... DEPENDS <modules>...): an executable in the build's bin/.
function(codevault_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "" "SOURCES;DEPENDS")
  add_executable(${name} ${program_SOURCES})
  target_precompile_headers(${name} REUSE_FROM codevault_headers)
  target_link_libraries(${name} PRIVATE ${program_DEPENDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()

# codevault_static_program(<name> SOURCES <files>... MODULE <module>): a small executable that needs no library at
# run time. It compiles the module's sources itself, optimised and without sanitizers in every preset. From other
# modules it may use header-only code.
function(codevault_static_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "MODULE" "SOURCES")
  get_target_property(sources ${program_MODULE} SOURCES)
  add_executable(${name} ${program_SOURCES} ${sources})
  target_link_libraries(${name} PRIVATE codevault_flags)
  target_compile_options(${name} PRIVATE -O2 -fno-sanitize=all -ffunction-sections -fdata-sections)
  target_link_options(${name} PRIVATE -static -fno-sanitize=all -Wl,--gc-sections)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()

# codevault_test(<name> SOURCES <files>... DEPENDS <modules>... [LABELS <labels>...])
function(codevault_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;DEPENDS;LABELS")
  add_executable(${name} ${test_SOURCES})
  target_precompile_headers(${name} REUSE_FROM codevault_test_headers)
  target_link_libraries(${name} PRIVATE ${test_DEPENDS} GTest::gmock GTest::gtest_main)
  if(NOT test_LABELS)
    set(test_LABELS unit)
  endif()
  gtest_discover_tests(${name} PROPERTIES LABELS "${test_LABELS}" DISCOVERY_MODE PRE_TEST)
endfunction()

# codevault_fuzz(<name> [SEEDED] SOURCES <files>... DEPENDS <modules>...): a libFuzzer target, in the preset `fuzz`
# only. As a test it runs for CODEVAULT_FUZZ_SECONDS; if SEEDED, it starts from the seeds of tests/fuzz/seeds.py.
set(CODEVAULT_FUZZ_SECONDS 10 CACHE STRING "How long each fuzz target is run as a test")
add_custom_target(fuzz_targets)
function(codevault_fuzz name)
  if(NOT CMAKE_CXX_FLAGS MATCHES "fuzzer-no-link")
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 fuzz "SEEDED" "" "SOURCES;DEPENDS")
  add_executable(${name} EXCLUDE_FROM_ALL ${fuzz_SOURCES})
  target_link_libraries(${name} PRIVATE ${fuzz_DEPENDS})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzz_targets ${name})
  set(seeds)
  if(fuzz_SEEDED)
    set(found ${CMAKE_CURRENT_BINARY_DIR}/found/${name})
    set(seeds ${CMAKE_CURRENT_BINARY_DIR}/seeds/${name})
    add_custom_command(TARGET ${name} POST_BUILD
      COMMAND ${CMAKE_COMMAND} -E make_directory ${found}
      COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/seeds.py ${name} ${seeds} VERBATIM)
    set(seeds ${found} ${seeds})
  endif()
  add_test(NAME fuzz.${name} COMMAND ${name} ${seeds} -max_total_time=${CODEVAULT_FUZZ_SECONDS} -timeout=5 -rss_limit_mb=2048)
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz)
endfunction()
