extension StableJSON.DecodingFailure: CustomStringConvertible {
    public var description: String { english }

    public var chinese: String {
        let place =
            if let offset { "第 \(offset + 1) 个字节处" } else { path.steps.isEmpty ? "数据" : "字段“\(path)”" }
        return switch reason {
        case .tooLarge(let bytes, let limit): "数据共 \(bytes) 字节，超过上限 \(limit) 字节；请分成几份"
        case .tooDeep(let limit): "\(place)嵌套超过 \(limit) 层；请检查数据来源"
        case .tooManyValues(let limit): "\(place)的数据项超过上限 \(limit) 个；请分成几份"
        case .unexpectedEnd: "数据在\(place)中断，不完整；请从备份或来源重新取得"
        case .unexpectedByte(let byte): "\(place)有不应出现的字节 \(hex(byte))；请检查数据是否损坏"
        case .trailingBytes: "\(place)起有多余内容；请检查数据是否损坏"
        case .invalidUTF8: "\(place)不是有效的 UTF-8 文字；请检查数据编码"
        case .invalidEscape: "\(place)的转义写法无效；请检查数据是否损坏"
        case .loneSurrogate: "\(place)有不成对的代理码；请检查数据编码"
        case .controlCharacter(let byte): "\(place)的文字中有未转义的控制字符 \(hex(byte))；请检查数据是否损坏"
        case .invalidNumber: "\(place)的数字写法无效；请检查数据是否损坏"
        case .numberTooLong(let limit): "\(place)的数字超过 \(limit) 位；请检查数据来源"
        case .duplicateKey(let key): "\(place)键“\(key)”重复；请检查数据来源"
        case .missingKey: "缺少字段“\(path)”；请检查数据是否由本系统写出"
        case .missingElement: "列表缺少第“\(path)”项；请检查数据是否由本系统写出"
        case .wrongShape(let expected, let found): "\(place)应为\(expected.chinese)，实为\(found.chinese)；请更正"
        case .outOfRange(let number, let type): "\(place)的数字 \(number) 超出 \(type) 的范围；请更正"
        case .refused(let words): "\(place)无法读取：\(words)"
        }
    }

    public var english: String {
        let place =
            if let offset { "At byte \(offset + 1)" } else { path.steps.isEmpty ? "The value" : "The field “\(path)”" }
        return switch reason {
        case .tooLarge(let bytes, let limit): "The data takes \(bytes) bytes, more than the \(limit) allowed; split it"
        case .tooDeep(let limit): "\(place): nested more than \(limit) levels deep; check where the data came from"
        case .tooManyValues(let limit): "\(place): more than the \(limit) values allowed; split the data"
        case .unexpectedEnd: "\(place) the data breaks off; get it again from a backup or its source"
        case .unexpectedByte(let byte): "\(place): the byte \(hex(byte)) does not belong there; the data may be damaged"
        case .trailingBytes: "\(place): something follows the value; the data may be damaged"
        case .invalidUTF8: "\(place): not valid UTF-8; check the encoding of the data"
        case .invalidEscape: "\(place): not a valid escape; the data may be damaged"
        case .loneSurrogate: "\(place): half of a surrogate pair; check the encoding of the data"
        case .controlCharacter(let byte): "\(place): an unescaped control character \(hex(byte)); check the data"
        case .invalidNumber: "\(place): not a valid number; the data may be damaged"
        case .numberTooLong(let limit): "\(place): a number of more than \(limit) digits; check the data"
        case .duplicateKey(let key): "\(place): the key “\(key)” stands twice; check where the data came from"
        case .missingKey: "The field “\(path)” is missing; check that this desk wrote the data"
        case .missingElement: "The element “\(path)” is missing; check that this desk wrote the data"
        case .wrongShape(let expected, let found): "\(place) should be \(expected.english), not \(found.english)"
        case .outOfRange(let number, let type): "\(place): the number \(number) does not fit \(type); correct it"
        case .refused(let words): "\(place) cannot be read: \(words)"
        }
    }

    private func hex(_ byte: UInt8) -> String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
