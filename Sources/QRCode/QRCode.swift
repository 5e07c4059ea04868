import CLibPNG
import CLibQREncode
import Glibc

/// A QR code as a picture (GB/T 18284, ISO/IEC 18004), by libqrencode and libpng.
public struct QRCode: Sendable {
    /// Modules along one side, without the quiet zone.
    public let side: Int
    private let dark: [Bool]

    /// - Returns: nil for text that no code can hold (more than some 2,300 bytes, or none).
    public init?(_ text: String) {
        // Level M survives a crease or a stamp across a corner.
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        dark = (0..<(side * side)).map { data[$0] & 1 == 1 }
    }

    public func isDark(column: Int, row: Int) -> Bool {
        (0..<side).contains(column) && (0..<side).contains(row) && dark[row * side + column]
    }

    /// A black and white PNG with the quiet zone of four modules that readers need.
    ///
    /// - Parameter scale: points along one side of a module.
    public func png(scale: Int = 6) -> [UInt8] {
        let points = (side + 8) * scale
        var grey = [UInt8](repeating: 255, count: points * points)
        for row in 0..<points {
            for column in 0..<points where isDark(column: column / scale - 4, row: row / scale - 4) {
                grey[row * points + column] = 0
            }
        }
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        image.width = png_uint_32(points)
        image.height = png_uint_32(points)
        image.format = png_uint_32(PNG_FORMAT_GRAY)
        var size: png_alloc_size_t = 0
        guard png_image_write_to_memory(&image, nil, &size, 0, grey, 0, nil) != 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        guard png_image_write_to_memory(&image, &bytes, &size, 0, grey, 0, nil) != 0 else { return [] }
        return Array(bytes.prefix(Int(size)))
    }
}
