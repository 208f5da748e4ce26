# The warnings every file of ours is built with. Third-party headers are SYSTEM and stay silent.
add_library(renkei_warnings INTERFACE)
target_compile_options(renkei_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror>
  # g++ 12 warns wrongly about std::string and std::variant under the sanitizers and -O2.
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized
    -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-dangling-pointer>
  # Designated initialisers leave members at their defaults on purpose.
  $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
