//! What is done in the dialog: one ear for each kind of event, which looks at what it came from.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, FileList, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};

use super::dom::{by_id, near};
use super::grades;
use super::source::{MOST_BYTES, Source, decoded};
use super::state::{leave, with};

/// What is heard, and what it does.
type Hears = (&'static str, fn(Event));

/// Listens to the dialog, for as long as what this gives is kept.
pub fn listen(dialog: &HtmlDialogElement) -> Vec<Closure<dyn Fn(Event)>> {
    let kinds: [Hears; 6] = [
        ("click", clicked),
        ("input", typed),
        ("change", changed),
        ("close", |_| spawn_local(async { leave() })),
        ("dragover", |it| it.prevent_default()),
        ("drop", dropped),
    ];
    let hear = |(kind, does): Hears| {
        let ear = Closure::<dyn Fn(Event)>::new(does);
        let _ = dialog.add_event_listener_with_callback(kind, ear.as_ref().unchecked_ref());
        ear
    };
    kinds.into_iter().map(hear).collect()
}

fn clicked(event: Event) {
    let Some(what) = near(event.target(), "data-do") else { return };
    let (what, of) = what.split_once(' ').unwrap_or((&what, ""));
    match what {
        "close" => spawn_local(async { leave() }),
        "files" | "folder" => {
            if let Some(it) = by_id::<HtmlInputElement>(&format!("reader-{what}")) {
                it.click();
            }
        }
        "copy" => grades::copy(),
        "print" => grades::print(),
        "use" | "list" | "grade" => {
            let handed = with(|it| match what {
                "use" => it.chosen().map(|texts| (vec![texts], false)),
                "list" => it.listed().map(|lines| (lines, true)),
                _ => it.line_of(of).map(|texts| (vec![texts], false)),
            });
            let Some((lines, listed)) = handed.flatten() else { return };
            spawn_local(async move {
                // The page draws what it is handed, and may give the focus to a control: the dialog is gone by then.
                let taken = with(|it| it.take.clone());
                let lines = with(|it| it.packed(&lines));
                leave();
                if let (Some(take), Some(lines)) = (taken, lines) {
                    let _ = take.call2(&JsValue::NULL, &lines, &listed.into());
                }
            });
        }
        _ => {}
    }
}

fn typed(event: Event) {
    let Some(text) = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    with(|it| {
        let source = Source::of(&mut it.lexicon, text.value());
        if let Some(first) = it.sources.first_mut() {
            *first = source;
        }
        it.copied = None;
        it.draw();
    });
}

fn changed(event: Event) {
    let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else { return };
    if let Some(files) = input.files().filter(|_| input.type_() == "file") {
        take(&files);
        input.set_value("");
        return;
    }
    let told = |name: &str| input.get_attribute(name);
    with(|it| {
        if let Some(key) = told("data-pick") {
            it.pick(&key, input.checked());
        } else if let Some(key) = told("data-note") {
            it.set_tick(&key, input.checked());
        } else if let Some(place) = told("data-answer") {
            let numbers: Vec<Option<usize>> = place.split(' ').map(|it| it.parse().ok()).collect();
            if let [Some(source), Some(question), reading] = numbers[..]
                && let Some(of) = it.sources.get_mut(source)
            {
                of.choose(&mut it.lexicon, question, reading);
            }
        } else if told("data-normal").is_some() {
            it.said.normal_before = input.checked();
        } else if told("data-clinical").is_some() {
            it.said.nothing_clinical = input.checked();
        } else if let Some(version) = told("data-version") {
            it.version = version;
        }
        it.copied = None;
        it.draw();
    });
}

fn dropped(event: Event) {
    event.prevent_default();
    let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
    // What is dropped can be asked for only now: files, and folders with what is in them.
    let items = Reflect::get(&transfer, &"items".into()).map(|it| Array::from(&it)).unwrap_or_default();
    let entry = |it: JsValue| asked(&it, "webkitGetAsEntry", &Array::new());
    let entries: Vec<JsValue> = items.iter().filter_map(entry).filter(JsValue::is_object).collect();
    match transfer.files() {
        Some(files) if entries.is_empty() => take(&files),
        _ => spawn_local(async move { take_all(within(entries).await).await }),
    }
}

/// What a function of an object gives.
fn asked(it: &JsValue, name: &str, with: &Array) -> Option<JsValue> {
    Reflect::get(it, &name.into()).ok()?.dyn_ref::<Function>()?.apply(it, with).ok()
}

/// What a function of an object hands to its first argument; nothing where it calls its second one.
async fn handed(it: &JsValue, name: &str) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| drop(asked(it, name, &Array::of2(&done, &failed))));
    JsFuture::from(promise).await.ok()
}

/// All files of some entries of a file system, and of the folders among them.
async fn within(mut entries: Vec<JsValue>) -> Vec<File> {
    let (mut files, mut at) = (Vec::new(), 0);
    while let Some(entry) = entries.get(at).cloned() {
        at += 1;
        let Some(reader) = asked(&entry, "createReader", &Array::new()) else {
            files.extend(handed(&entry, "file").await.and_then(|it| it.dyn_into::<File>().ok()));
            continue;
        };
        // A folder is told in pieces, the last of which is empty.
        while let Some(some) = handed(&reader, "readEntries").await.map(|it| Array::from(&it)) {
            if some.length() == 0 {
                break;
            }
            entries.extend(some.iter());
        }
    }
    files
}

/// How large a file is. (A browser tells whole bytes as a number with a point.)
fn bytes(file: &File) -> u64 {
    file.size() as u64
}

/// Reads files, one after another. Their names are not looked at: in some folders they are made of patients' numbers.
fn take(files: &FileList) {
    let all: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    spawn_local(take_all(all));
}

async fn take_all(files: Vec<File>) {
    for file in files.into_iter().filter(|it| bytes(it) > 0) {
        if bytes(&file) > MOST_BYTES {
            with(|it| it.large_files += 1);
            continue;
        }
        // What cannot be read holds no results.
        let text = JsFuture::from(file.array_buffer()).await.map(|it| decoded(&Uint8Array::new(&it).to_vec()));
        with(|it| match text.map(|text| Source::of(&mut it.lexicon, text)) {
            Ok(source) if source.is_of_use() => it.sources.push(source),
            _ => it.idle_files += 1,
        });
    }
    with(|it| it.draw());
}
