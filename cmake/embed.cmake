# renkei_embed(TARGET NAMESPACE ROOT files...): the bytes of the files become a table in the binary, so
# it runs from an empty folder. Found at run time with renkei::embedded::<namespace>().
function(renkei_embed target namespace root)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${namespace}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND python3 ${CMAKE_SOURCE_DIR}/cmake/embed.py ${out} ${namespace} ${root} ${ARGN}
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/embed.py VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
