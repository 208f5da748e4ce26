"""Reads a CSV file with Python's own reader and prints its rows as JSON: FILE ENCODING."""
import csv
import json
import sys

with open(sys.argv[1], encoding=sys.argv[2], newline="") as table:
    print(json.dumps(list(csv.reader(table)), ensure_ascii=False))
