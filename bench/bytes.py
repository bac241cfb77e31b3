"""Adds up what a first visit brings over the network: the page and everything it names, compressed as a browser asks for it."""
import re
import sys
import urllib.request
from urllib.parse import urljoin, urlsplit

site, *pages = sys.argv[1:]


def fetch(url):
    request = urllib.request.Request(url, headers={"Accept-Encoding": "br, gzip"})
    with urllib.request.urlopen(request) as response:
        body = response.read()
        head = sum(len(name) + len(value) + 4 for name, value in response.getheaders())
        return body, head, response.headers.get("Content-Encoding")


def plain(url):
    with urllib.request.urlopen(urllib.request.Request(url)) as response:
        return response.read().decode("utf-8", "replace")


def named(url, text):
    if url.endswith(".css"):
        return re.findall(r"url\(\"?([^\")]+)\"?\)", text)
    if url.endswith(".js"):
        return re.findall(r"(?:from|import)\s*\"(\.[^\"]+)\"", text)
    links = re.findall(r"<link[^>]+rel=\"(?:stylesheet|icon|modulepreload)\"[^>]*>", text)
    found = [re.search(r"href=\"([^\"]+)\"", link).group(1) for link in links]
    found += re.findall(r"<script[^>]+src=\"([^\"]+)\"", text) + re.findall(r"<img[^>]+src=\"([^\"]+)\"", text)
    return found + [use.split("#")[0] for use in re.findall(r"<use href=\"([^\"]+)\"", text)]


for page in pages:
    seen, waiting, total, parts = set(), [urljoin(site, page)], 0, []
    while waiting:
        url = waiting.pop(0)
        if url in seen or urlsplit(url).netloc != urlsplit(site).netloc:
            continue
        seen.add(url)
        body, head, encoding = fetch(url)
        total += len(body) + head
        parts.append(f"{urlsplit(url).path} {len(body)} {encoding or 'as it is'}")
        if url.endswith((".css", ".js")) or url == urljoin(site, page):
            waiting += [urljoin(url, found) for found in named(url, plain(url))]
    print(f"{page}: {total / 1024:.1f} KB in {len(parts)} requests (target: under 60)")
    for part in parts:
        print("  " + part)
