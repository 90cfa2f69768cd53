# codevault_embed(<module> FILES <files>...): compiles the contents of the files into the module. "openapi.json" is there
# as `extern const std::string_view codevault::embedded::openapi_json`: every character of the name that no C++ name has
# is an underscore.
function(codevault_embed module)
  cmake_parse_arguments(PARSE_ARGV 1 embed "" "" "FILES")
  foreach(file IN LISTS embed_FILES)
    cmake_path(GET file FILENAME name)
    string(MAKE_C_IDENTIFIER ${name} name)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded/${module}/${name}.cpp)
    add_custom_command(OUTPUT ${source}
      COMMAND ${CMAKE_COMMAND} -D name=${name} -D file=${CMAKE_CURRENT_SOURCE_DIR}/${file} -D source=${source}
        -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
      DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
    target_sources(${module} PRIVATE ${source})
  endforeach()
endfunction()
