# Compiler settings for all targets: language level, warnings, sanitizers, linker, compiler cache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(reelwright_options INTERFACE)
if(MSVC)
  target_compile_options(reelwright_options INTERFACE /W4 /utf-8)
else()
  target_compile_options(reelwright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-sign-conversion
    -Wno-missing-field-initializers $<$<BOOL:${REELWRIGHT_WERROR}>:-Werror>)
endif()
if(NOT MSVC)
  # Line numbers for backtraces; variables are not worth half of the compile time.
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
endif()
if(REELWRIGHT_SANITIZE)
  add_compile_options(-fsanitize=${REELWRIGHT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${REELWRIGHT_SANITIZE})
endif()

find_program(REELWRIGHT_LLD ld.lld)
if(REELWRIGHT_LLD AND NOT MSVC)
  add_link_options(-fuse-ld=lld)
endif()
find_program(REELWRIGHT_CCACHE ccache)
if(REELWRIGHT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths are taken relative to the tree, so that another checkout finds what this one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
    CCACHE_NOHASHDIR=1 ${REELWRIGHT_CCACHE})
endif()
