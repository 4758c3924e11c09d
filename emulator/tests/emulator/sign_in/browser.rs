use std::collections::BTreeMap;

use bytes::Bytes;
use http::Request;

use super::world::World;
use crate::world::{Answer, between};

/// A browser that keeps cookies and fills in forms.
pub(crate) struct Browser<'w> {
    world: &'w World,
    cookies: BTreeMap<String, String>,
}

impl<'w> Browser<'w> {
    pub(crate) fn new(world: &'w World) -> Browser<'w> {
        Browser { world, cookies: BTreeMap::new() }
    }
    fn send(&mut self, method: &str, path: &str, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(format!("http://localhost{path}"))
            .header("host", "localhost:4566")
            .header("cookie", cookies.join("; "))
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = self.world.exchange(request.body(Bytes::from(body)).unwrap());
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'; base-uri 'none'"), "{policy}");
        answer
    }
    /// Opens a page; follows redirects within the emulator.
    pub(crate) fn open(&mut self, path: &str) -> Answer {
        let mut answer = self.send("GET", path, String::new());
        while let Some(next) = location(&answer).filter(|next| next.starts_with('/')) {
            answer = self.send("GET", &next, String::new());
        }
        answer
    }
    /// Sends the last form of a page with what it holds and these fields, without following.
    pub(crate) fn send_form(&mut self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let (_, form) = page.text.rsplit_once("<form method=\"post\" action=\"").unwrap();
        let (action, form) = form.split_once('"').unwrap();
        let form = form.split("</form>").next().unwrap();
        let mut body = form_urlencoded::Serializer::new(String::new());
        for input in form.split("<input type=\"hidden\"").skip(1) {
            let name = between(input, "name=\"", "\"").unwrap();
            body.append_pair(name, &unescaped(between(input, "value=\"", "\"").unwrap()));
        }
        for (name, value) in fields {
            body.append_pair(name, value);
        }
        self.send("POST", action, body.finish())
    }
    /// The same, and follows.
    pub(crate) fn submit(&mut self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let answer = self.send_form(page, fields);
        match location(&answer).filter(|next| next.starts_with('/')) {
            Some(next) => self.open(&next),
            None => answer,
        }
    }
    /// Sends anything, with the cookies.
    pub(crate) fn post(&mut self, path: &str, body: &str) -> Answer {
        self.send("POST", path, body.to_owned())
    }
    pub(crate) fn forget_cookies(&mut self) {
        self.cookies.clear();
    }
}

pub(crate) fn location(answer: &Answer) -> Option<String> {
    answer.headers.get("location").map(|to| to.to_str().unwrap().to_owned())
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
