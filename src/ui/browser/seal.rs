//! Locks bytes with a passphrase, and unlocks them, by the browser's own cryptography: PBKDF2 with HMAC-SHA-256 makes a
//! key of the passphrase, AES-256-GCM locks with it and notices every byte that was changed.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Random bytes.
pub fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// What a key is made with, beside the passphrase, and what the lock covers in the clear.
#[derive(Clone, Debug)]
pub struct With {
    /// How often the passphrase is stirred.
    pub rounds: u32,
    /// What it is stirred with.
    pub salt: Vec<u8>,
    /// The number that is used once.
    pub once: Vec<u8>,
    /// What is in the clear and still must not be changed.
    pub clear: Vec<u8>,
}

/// Locks bytes.
pub async fn lock(passphrase: &str, with: &With, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, with).await.ok()?;
    let promise = subtle.encrypt_with_object_and_u8_array(&method(with)?, &key, bytes).ok()?;
    JsFuture::from(promise).await.ok().map(|it| Uint8Array::new(&it).to_vec())
}

/// Unlocks bytes; nothing if the passphrase is another one, or a byte was changed.
pub async fn unlock(passphrase: &str, with: &With, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, with).await.ok()?;
    let promise = subtle.decrypt_with_object_and_u8_array(&method(with)?, &key, bytes).ok()?;
    JsFuture::from(promise).await.ok().map(|it| Uint8Array::new(&it).to_vec())
}

/// The browser's cryptography; none on a page that did not come by https.
fn subtle() -> Option<web_sys::SubtleCrypto> {
    let window = web_sys::window()?;
    let crypto: JsValue = window.crypto().ok()?.into();
    let subtle: JsValue = Reflect::get(&crypto, &"subtle".into()).ok()?;
    (!subtle.is_undefined()).then(|| subtle.unchecked_into())
}

fn object(all: &[(&str, JsValue)]) -> Option<Object> {
    let it = Object::new();
    for (name, value) in all {
        Reflect::set(&it, &JsValue::from_str(name), value).ok()?;
    }
    Some(it)
}

fn method(with: &With) -> Option<Object> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(&with.once[..]).into()),
        ("additionalData", Uint8Array::from(&with.clear[..]).into()),
    ])
}

async fn key(subtle: &web_sys::SubtleCrypto, passphrase: &str, with: &With) -> Result<web_sys::CryptoKey, JsValue> {
    let raw: Object = Uint8Array::from(passphrase.as_bytes()).into();
    let whole = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &Array::of1(&"deriveKey".into()))?;
    let whole: web_sys::CryptoKey = JsFuture::from(whole).await?.dyn_into()?;
    let stirred = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", with.rounds.into()),
        ("salt", Uint8Array::from(&with.salt[..]).into()),
    ])
    .ok_or(JsValue::NULL)?;
    let wanted = object(&[("name", "AES-GCM".into()), ("length", 256.into())]).ok_or(JsValue::NULL)?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let made = subtle.derive_key_with_object_and_object(&stirred, &whole, &wanted, false, &uses)?;
    JsFuture::from(made).await?.dyn_into()
}
