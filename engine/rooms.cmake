# One library a room, with the rooms it may use (DESIGN §4). tests/includes_test.sh checks the includes.

function(duban_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/${name}/*.cc)
  add_library(duban_${name} STATIC ${sources})
  # So a name local to a file must be the only one of its room; cli/ and tests/ have the same names in every file.
  set_target_properties(duban_${name} PROPERTIES UNITY_BUILD ${DUBAN_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  target_include_directories(duban_${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
  foreach(other ${ROOM_USES})
    target_link_libraries(duban_${name} PUBLIC duban_${other})
  endforeach()
  target_link_libraries(duban_${name} PRIVATE ${ROOM_LIBRARIES})
endfunction()

# Rulebooks and calendars are part of the program: their texts become constants.
file(GLOB SHIPPED_POLICY CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/rulebooks/*.yaml
     ${CMAKE_SOURCE_DIR}/rules/calendars/*.yaml)
set(SHIPPED ${CMAKE_BINARY_DIR}/generated/shipped_policy.inc)
add_custom_command(
  OUTPUT ${SHIPPED}
  COMMAND ${CMAKE_COMMAND} -DOUT=${SHIPPED} -DROOT=${CMAKE_SOURCE_DIR}/rules
          "-DFILES=${SHIPPED_POLICY}" -P ${CMAKE_SOURCE_DIR}/engine/app/embed.cmake
  DEPENDS ${SHIPPED_POLICY} ${CMAKE_SOURCE_DIR}/engine/app/embed.cmake
  VERBATIM)

duban_room(base LIBRARIES ${YAML_CPP} ${UTF8PROC})
duban_room(calendar USES base)
duban_room(files USES base LIBRARIES ${PUGIXML} ${GUMBO} dl)
duban_room(model USES base)
duban_room(directory USES files model)
duban_room(target USES model calendar)
duban_room(notice USES files model calendar directory target)
duban_room(ledger USES model LIBRARIES ${SQLITE} ${SODIUM} pthread dl m)
duban_room(graph USES model calendar)
duban_room(rules USES model calendar graph target)
duban_room(assess USES model target)
duban_room(document USES files model LIBRARIES dl)
duban_room(forms USES files model directory)
duban_room(app USES ledger rules assess notice document forms)
target_sources(duban_app PRIVATE ${SHIPPED})
