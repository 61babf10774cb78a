#!/bin/sh
# Who may include whom (DESIGN §4), and that each library is included from its one wrapper only.
set -eu
cd "$2"
failed=0
allow() { # room, rooms it may include
  room=$1; shift
  for other in base model calendar files directory target notice ledger graph rules assess document forms app; do
    case " $room $* " in *" $other "*) continue ;; esac
    if grep -n "#include \"engine/$other/" engine/$room/*.h engine/$room/*.cc; then
      echo "engine/$room must not include engine/$other"; failed=1
    fi
  done
}
allow base
allow calendar base
allow files base
allow model base
allow directory base files model
allow target base model calendar
allow notice base files model calendar directory target
allow ledger base model
allow graph base model calendar
allow rules base model calendar graph target
allow assess base model target
allow document base files model
allow forms base files model directory
only() { # header pattern, files that may include it
  pattern=$1; shift
  found=$(grep -lE "#include <($pattern)" engine/*/*.h engine/*/*.cc cli/*.h cli/*.cc || true)
  for file in $found; do
    case " $* " in *" $file "*) ;; *) echo "$file must not include <$pattern>"; failed=1 ;; esac
  done
}
only 'yaml-cpp/' engine/base/yaml.cc
only 'nlohmann/' engine/base/json.cc
only 'sqlite3.h' engine/ledger/database.cc
only 'boost/graph/' engine/graph/dependencies.cc
only 'boost/date_time/' engine/base/date.cc
only 'boost/program_options' cli/invocation.cc
only 'utf8proc.h' engine/base/text.cc
only 'sodium.h' engine/ledger/hash.cc
only 'xlsxwriter.h' engine/files/book_writer.cc
only 'zip.h' engine/files/package.cc
only 'pugixml.hpp' engine/files/xml.cc
only 'gumbo.h' engine/files/html_tree.cc
only 'fmt/' engine/base/message.cc
if grep -nE 'system_clock|std::time|localtime|setlocale' engine/*/*.cc engine/*/*.h; then
  echo "no clock and no locale below cli/"; failed=1
fi
exit $failed
