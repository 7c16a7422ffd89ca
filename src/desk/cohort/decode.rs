//! Bytes that are not UTF-8 become text. A browser has the tables of all encodings already, which are more than half of
//! the rest of the desk: there its own reader is handed in.

/// Reads bytes in an encoding (`shift_jis`, `euc-jp`, `iso-2022-jp`, `utf-16le`, `utf-16be`), U+FFFD for what is none.
#[cfg(feature = "table")]
pub fn decode(encoding: &str, bytes: &[u8]) -> String {
    use encoding_rs::{EUC_JP, ISO_2022_JP, SHIFT_JIS, UTF_16BE, UTF_16LE};
    let by = match encoding {
        "utf-16le" => UTF_16LE,
        "utf-16be" => UTF_16BE,
        "euc-jp" => EUC_JP,
        "iso-2022-jp" => ISO_2022_JP,
        _ => SHIFT_JIS,
    };
    by.decode_without_bom_handling(bytes).0.into_owned()
}

/// How a browser reads bytes in an encoding.
pub type Decode = fn(&str, &[u8]) -> String;

#[cfg(not(feature = "table"))]
static BY: std::sync::OnceLock<Decode> = std::sync::OnceLock::new();

/// Hands in how bytes are read, where the desk has no tables of encodings of its own.
pub fn decode_by(it: Decode) {
    #[cfg(not(feature = "table"))]
    let _ = BY.set(it);
    #[cfg(feature = "table")]
    let _ = it;
}

/// Reads bytes as it was handed in; where nothing was, what is no UTF-8 is no text.
#[cfg(not(feature = "table"))]
pub fn decode(encoding: &str, bytes: &[u8]) -> String {
    BY.get().map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), |by| by(encoding, bytes))
}
