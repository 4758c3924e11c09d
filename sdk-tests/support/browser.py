"""A person's browser, without script."""

import html
import http.cookiejar
import re
import urllib.parse
import urllib.request


class Browser:
    """Keeps cookies and fills in forms."""

    def __init__(self):
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def open(self, url: str, form: bytes | None = None) -> str:
        with self.opener.open(url, form) as answer:
            self.url, page = answer.url, answer.read().decode()
        return page

    def submit(self, page: str, **fields: str) -> str:
        action, form = re.search(r'<form method="post" action="([^"]*)"(.*?)</form>', page, re.S).groups()
        hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form)
        values = {name: html.unescape(value) for name, value in hidden} | fields
        target = urllib.parse.urljoin(self.url, html.unescape(action))
        return self.open(target, urllib.parse.urlencode(values).encode())
