# Sets $python to one that has openpyxl; leaves the test as skipped where there is none.
python=""
for one in python3 /usr/bin/python3; do
  if [ -z "$python" ] && "$one" -c 'import openpyxl' 2>/dev/null; then python=$one; fi
done
if [ -z "$python" ]; then echo "python3-openpyxl is missing"; exit 77; fi
