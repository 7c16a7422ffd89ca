//! Text of bytes in another encoding than UTF-8, by the browser's own reader.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// Reads bytes in an encoding; what the browser cannot read is no text.
pub fn decode(encoding: &str, bytes: &[u8]) -> String {
    let read = TextDecoder::new(encoding).and_then(|it| it.decode(bytes));
    read.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
