"""Every public page of the sitemap, as paths."""
import re
import sys
import urllib.request
from urllib.parse import urlsplit

with urllib.request.urlopen(sys.argv[1] + "/sitemap.xml") as response:
    for address in re.findall(r"<loc>([^<]+)</loc>", response.read().decode()):
        print(urlsplit(address).path)
