# SQLite3MultipleCiphers, compiled from the npm package that `scripts/setup` installs; never copied here.
# Its page cipher is given libsodium's code on the way (cmake/page_cipher.py).
set(SQLITE_AMALGAMATION
  ${CMAKE_SOURCE_DIR}/tools/sqlite/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3)
if(NOT EXISTS ${SQLITE_AMALGAMATION}/sqlite3.c)
  message(FATAL_ERROR "SQLite is not there yet: run scripts/setup first.")
endif()

set(SQLITE_SOURCE ${CMAKE_BINARY_DIR}/sqlite/sqlite3.c)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/sqlite)
add_custom_command(OUTPUT ${SQLITE_SOURCE}
  COMMAND python3 ${CMAKE_SOURCE_DIR}/cmake/page_cipher.py ${SQLITE_AMALGAMATION}/sqlite3.c ${SQLITE_SOURCE}
  DEPENDS ${SQLITE_AMALGAMATION}/sqlite3.c ${CMAKE_SOURCE_DIR}/cmake/page_cipher.py VERBATIM)
add_library(renkei_sqlite STATIC ${SQLITE_SOURCE})
target_include_directories(renkei_sqlite SYSTEM PUBLIC ${SQLITE_AMALGAMATION})
target_compile_options(renkei_sqlite PRIVATE -w -O2 -fno-sanitize=all)
target_compile_definitions(renkei_sqlite PUBLIC
  SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION=1 SQLITE_OMIT_SHARED_CACHE=1
  SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_TEMP_STORE=3 SQLITE_DEFAULT_FOREIGN_KEYS=1
  SQLITE_LIKE_DOESNT_MATCH_BLOBS=1 SQLITE_MAX_EXPR_DEPTH=100 SQLITE_HAS_CODEC=1
  SQLITE_USER_AUTHENTICATION=0 HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0
  HAVE_CIPHER_RC4=0 HAVE_CIPHER_ASCON128=0 HAVE_CIPHER_AEGIS=0)
target_link_libraries(renkei_sqlite PUBLIC Threads::Threads ${CMAKE_DL_LIBS} m platform_crypto)
