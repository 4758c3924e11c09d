//! A browser without a screen: it keeps cookies, follows where answers lead and sends forms.

use std::collections::BTreeMap;

use http::Request;

use crate::client::{Answer, Client};

pub(crate) struct Browser {
    hosts: BTreeMap<String, Client>,
    cookies: BTreeMap<(String, String), String>,
    /// The origin of the page that is shown.
    at: String,
}

impl Browser {
    pub(crate) fn at(origin: &str, client: Client) -> Browser {
        let hosts = BTreeMap::from([(origin.to_owned(), client)]);
        Browser { hosts, cookies: BTreeMap::new(), at: origin.to_owned() }
    }
    /// The same browser, which reaches another host as well.
    pub(crate) fn and(mut self, origin: &str, client: Client) -> Browser {
        self.hosts.insert(origin.to_owned(), client);
        self
    }
    /// Sends a request and follows where the answer leads.
    pub(crate) fn send(&mut self, method: &str, to: &str, body: String) -> Answer {
        let origin = match to.split_once("://") {
            Some((scheme, rest)) => format!("{scheme}://{}", rest.split('/').next().unwrap()),
            None => self.at.clone(),
        };
        let path = to.strip_prefix(&origin).unwrap_or(to);
        assert!(path.starts_with('/'), "{to}");
        let own = self.cookies.iter().filter(|((of, _), _)| *of == origin);
        let cookies: Vec<String> = own.map(|((_, name), value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(format!("{origin}{path}"))
            .header("host", origin.split_once("://").unwrap().1)
            .header("cookie", cookies.join("; "))
            .header("content-type", "application/x-www-form-urlencoded");
        let client = self.hosts.get_mut(&origin).unwrap_or_else(|| panic!("nobody is at {to}"));
        let answer = client.request(&request.body(body).unwrap());
        let mut next = None;
        for (name, value) in answer.head.lines().filter_map(|line| line.split_once(": ")) {
            if name.eq_ignore_ascii_case("set-cookie") {
                let (name, value) = value.split(';').next().unwrap().split_once('=').unwrap();
                self.cookies.insert((origin.clone(), name.to_owned()), value.to_owned());
            } else if name.eq_ignore_ascii_case("location") {
                next = Some(value.to_owned());
            }
        }
        self.at = origin;
        next.map_or(answer, |next| self.send("GET", &next, String::new()))
    }
    /// Sends the last form of a page.
    pub(crate) fn submit(&mut self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let (_, form) = page.body.rsplit_once("<form method=\"post\" action=\"").unwrap_or_else(|| panic!("{page:?}"));
        let (action, form) = form.split_once('"').unwrap();
        let mut body = form_urlencoded::Serializer::new(String::new());
        for input in form.split("</form>").next().unwrap().split("<input type=\"hidden\"").skip(1) {
            body.append_pair(between(input, "name=\"", "\""), &between(input, "value=\"", "\"").replace("&amp;", "&"));
        }
        for (name, value) in fields {
            body.append_pair(name, value);
        }
        self.send("POST", action, body.finish())
    }
}

pub(crate) fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("{before}: {text}"));
    rest.split_once(after).unwrap().0
}
