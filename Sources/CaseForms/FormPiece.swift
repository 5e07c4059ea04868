/// A stretch of a template: bytes to copy, a place to fill, or a part to repeat.
indirect enum FormPiece: Sendable {
    case bytes([UInt8])
    /// The words of a field, inside a run; `prefix` is how the part writes the names of WordprocessingML.
    case value(field: String, prefix: String)
    case picture(field: String, prefix: String)
    /// Once for each line of a list, or once when a flag is set or a text is there.
    case each(field: String, [FormPiece])
    /// When the list is empty, the flag not set, the text missing.
    case none(field: String, [FormPiece])
    /// Once, when the list has lines, the flag is set, the text there.
    case when(field: String, [FormPiece])
    /// The body's content without the page set-up at its end; several papers in one file repeat it.
    case body([FormPiece])
}
