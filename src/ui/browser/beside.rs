//! A worker of the browser, which does one task beside the page and tells of it; it ends when this is dropped.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    type Worker;

    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
}

enum At {
    /// Not there yet.
    Coming,
    There(Worker),
    /// Nobody waits for it any more.
    Ended,
}

/// A worker and what it calls.
pub struct Beside {
    at: Rc<RefCell<At>>,
    _told: Closure<dyn Fn(Array)>,
}

impl Beside {
    /// Starts one: `begin` is handed what it is to call, and gives the promise of it, if there can be one. `told` is
    /// called with what it says, `[kind, …]`; `failed` where there is none.
    pub fn start(
        begin: impl FnOnce(&JsValue) -> Option<Promise>,
        told: impl Fn(Array) + 'static,
        failed: impl FnOnce() + 'static,
    ) -> Beside {
        let told = Closure::<dyn Fn(Array)>::new(told);
        let at = Rc::new(RefCell::new(At::Coming));
        let (place, promise) = (at.clone(), begin(told.as_ref()));
        spawn_local(async move {
            let come = match promise {
                Some(it) => JsFuture::from(it).await,
                None => Err(JsValue::NULL),
            };
            let awaited = !matches!(*place.borrow(), At::Ended);
            match come {
                Ok(it) if awaited => *place.borrow_mut() = At::There(it.unchecked_into()),
                Ok(it) => end(&it.unchecked_into()),
                Err(_) if awaited => failed(),
                Err(_) => {}
            }
        });
        Beside { at, _told: told }
    }
}

/// What it has said and nobody has heard yet goes with it.
fn end(it: &Worker) {
    let _ = Reflect::set(it, &"onmessage".into(), &JsValue::NULL);
    it.terminate();
}

impl Drop for Beside {
    fn drop(&mut self) {
        if let At::There(it) = std::mem::replace(&mut *self.at.borrow_mut(), At::Ended) {
            end(&it);
        }
    }
}
