//! A headless Chromium, spoken to over a pipe in the protocol of its developer tools.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with one page.
pub struct Browser {
    child: Child,
    orders: ChildStdin,
    messages: Receiver<Value>,
    session: Option<String>,
    orders_given: u64,
    events: Vec<Value>,
    /// Its profile; goes with it.
    _profile: tempfile::TempDir,
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub width: u32,
    pub height: u32,
    pub dark: bool,
}

pub const LOOKS: [Look; 4] = [
    Look {
        width: 1140,
        height: 1000,
        dark: false,
    },
    Look {
        width: 1140,
        height: 1000,
        dark: true,
    },
    Look {
        width: 375,
        height: 740,
        dark: false,
    },
    Look {
        width: 375,
        height: 740,
        dark: true,
    },
];

impl Browser {
    /// A browser, or none where there is none: then the test is left out, loudly, unless `WARTA_CHROMIUM` asks for it.
    pub fn start() -> Option<Self> {
        let Some(program) = program() else {
            let told = "Chromium was not found: pages are NOT looked at (install Debian's `chromium`, or name one in WARTA_CHROMIUM)";
            assert!(std::env::var_os("WARTA_CHROMIUM").is_none(), "{told}");
            super::say(told);
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        // It takes orders from handle 3 and answers on handle 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>&2", "sh"])
            .arg(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--remote-debugging-pipe",
                "--disable-gpu",
                "--disable-dev-shm-usage",
            ])
            .args([
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .args(["--hide-scrollbars", "--force-color-profile=srgb"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || {
            for message in answers.split(0).map_while(Result::ok) {
                let message = serde_json::from_slice(&message).unwrap();
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut browser = Self {
            orders: child.stdin.take().unwrap(),
            child,
            messages,
            session: None,
            orders_given: 0,
            events: Vec::new(),
            _profile: profile,
        };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}));
        let session = browser.call(
            "Target.attachToTarget",
            json!({"targetId": target["targetId"], "flatten": true}),
        );
        browser.session = Some(session["sessionId"].as_str().unwrap().to_owned());
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    fn call(&mut self, method: &str, params: Value) -> Value {
        self.orders_given += 1;
        let id = self.orders_given;
        let mut order = json!({"id": id, "method": method, "params": params});
        if let Some(session) = &self.session {
            order["sessionId"] = json!(session);
        }
        self.orders.write_all(format!("{order}\0").as_bytes()).unwrap();
        loop {
            let message = self
                .messages
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|error| panic!("{method}: {error}"));
            if message["id"] == id {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    fn wait_for(&mut self, event: &str) {
        while !self.events.iter().any(|told| told["method"] == event) {
            let message = self
                .messages
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|error| panic!("{event}: {error}"));
            self.events.push(message);
        }
    }

    /// Does something that leads to another page, and waits until it is there.
    fn load(&mut self, go: impl FnOnce(&mut Self)) {
        self.events.retain(|event| event["method"] != "Page.loadEventFired");
        go(self);
        self.wait_for("Page.loadEventFired");
    }

    pub fn open(&mut self, url: &str) {
        self.load(|it| {
            let gone = it.call("Page.navigate", json!({"url": url}));
            assert!(gone["errorText"].is_null(), "{url}: {gone}");
        });
    }

    pub fn open_file(&mut self, file: &Path) {
        self.open(&format!("file://{}", file.display()));
    }

    pub fn look(&mut self, look: Look) {
        let Look { width, height, dark } = look;
        let phone = width < 600;
        self.call(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone}),
        );
        let scheme = if dark { "dark" } else { "light" };
        self.call(
            "Emulation.setEmulatedMedia",
            json!({"features": [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]}),
        );
    }

    /// What an expression of JavaScript gives in the page.
    pub fn value(&mut self, expression: &str) -> Value {
        let result = self.call(
            "Runtime.evaluate",
            json!({"expression": expression, "returnByValue": true}),
        );
        assert!(result["exceptionDetails"].is_null(), "{expression}: {result}");
        result["result"]["value"].clone()
    }

    pub fn press(&mut self, key: &str) {
        let text = if key == "Enter" { "\r" } else { "" };
        let code = if key == "Enter" { 13 } else { 9 };
        let press = json!({"type": "keyDown", "key": key, "code": key, "text": text, "windowsVirtualKeyCode": code});
        self.call("Input.dispatchKeyEvent", press);
        let release = json!({"type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": code});
        self.call("Input.dispatchKeyEvent", release);
    }

    /// Presses a key that leads to another page.
    pub fn press_and_go(&mut self, key: &str) {
        self.load(|it| it.press(key));
    }

    pub fn write(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// Drops a file on an element.
    pub fn drop_on(&mut self, element: &str, file: &Path) {
        let middle = format!(
            "(() => {{ const it = document.querySelector('{element}').getBoundingClientRect(); return [it.x + it.width / 2, it.y + it.height / 2] }})()"
        );
        let middle = self.value(&middle);
        for kind in ["dragEnter", "dragOver", "drop"] {
            self.call(
                "Input.dispatchDragEvent",
                json!({"type": kind, "x": middle[0], "y": middle[1], "data": {"items": [], "files": [file], "dragOperationsMask": 1}}),
            );
        }
    }

    /// What was written to the console, thrown, refused by a policy, or failed to load since the start.
    pub fn complaints(&self) -> Vec<&Value> {
        let loud = [
            "Runtime.consoleAPICalled",
            "Runtime.exceptionThrown",
            "Log.entryAdded",
            "Network.loadingFailed",
        ];
        let loud = |event: &&Value| loud.iter().any(|method| event["method"] == *method);
        self.events.iter().filter(loud).collect()
    }

    /// The addresses of everything that pages asked for.
    pub fn requests(&self) -> Vec<&str> {
        let sent = self
            .events
            .iter()
            .filter(|event| event["method"] == "Network.requestWillBeSent");
        sent.filter_map(|event| event["params"]["request"]["url"].as_str())
            .collect()
    }

    /// A picture of what is to be seen, kept with the tests' other results; with `WARTA_BLESS` set also in `docs/`.
    pub fn photograph(&mut self, name: &str, for_docs: bool) {
        let shot = self.call(
            "Page.captureScreenshot",
            json!({"format": "png", "optimizeForSpeed": false}),
        );
        let picture = base64(shot["data"].as_str().unwrap());
        assert!(
            picture.starts_with(b"\x89PNG") && picture.len() > 5_000,
            "{name}: an empty picture"
        );
        std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), &picture).unwrap();
        if for_docs && std::env::var_os("WARTA_BLESS").is_some() {
            std::fs::write(super::root().join("docs").join(name), &picture).unwrap();
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The browser that `WARTA_CHROMIUM` names, or the first one on the path.
fn program() -> Option<PathBuf> {
    let named = std::env::var("WARTA_CHROMIUM").ok();
    let names = named
        .as_deref()
        .into_iter()
        .chain(["chromium", "chromium-browser", "google-chrome"]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for digit in text
        .bytes()
        .filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte))
    {
        bits = bits << 6 | u32::try_from(digit).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    bytes
}
