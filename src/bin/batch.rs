//! `tekio table` in a worker of the browser, for `tools/bench.mjs` to measure: a function `table(id, bytes)` in its
//! global scope. No page loads it yet.

#[cfg(target_family = "wasm")]
fn main() {
    use js_sys::{Error, Reflect, global};
    use tekio::engine::Lang;
    use tekio::exchange::csv::{Encoding, Way, table};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    let table = Closure::<dyn Fn(String, Vec<u8>) -> Result<Vec<u8>, JsValue>>::new(|id: String, bytes: Vec<u8>| {
        let thrown = |why: String| JsValue::from(Error::new(&why));
        let calculator = tekio::calculators::find(&id).ok_or_else(|| thrown(format!("no calculator `{id}`")))?;
        let mut out = Vec::with_capacity(bytes.len() * 2);
        table(calculator, &bytes[..], Way::whole(Encoding::Utf8), &mut out, Lang::En, &mut |_| {})
            .map_err(|it| thrown(it.to_string()))?;
        Ok(out)
    });
    // A global scope takes any property.
    let _ = Reflect::set(&global(), &"table".into(), &table.into_js_value());
}

#[cfg(not(target_family = "wasm"))]
fn main() {}
