"""Starts the program some times and says how long it takes until it listens and until the first page is there."""
import os
import statistics
import subprocess
import sys
import time
import urllib.request

program, site = sys.argv[1:3]
environment = dict(os.environ, ASPNETCORE_URLS=site)
listening, answered, processor = [], [], []
for _ in range(7):
    began = time.monotonic()
    process = subprocess.Popen([program, "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.readline()
    listening.append(time.monotonic() - began)
    with open(f"/proc/{process.pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    processor.append((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
    urllib.request.urlopen(site + "/nl").read()
    answered.append(time.monotonic() - began)
    process.terminate()
    process.wait()
print(
    f"median of 7: {statistics.median(listening):.2f} s until it listens (target: under 1.5), "
    f"{statistics.median(answered):.2f} s until the first page; {statistics.median(processor):.2f} s of processor"
)
