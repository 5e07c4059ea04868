import CaseWorkflow
import Glibc
import SafeCrypto
import SafeXML

extension FilingAnswer {
    /// Reads the answer in this folder, however hostile it is. Changes nothing.
    ///
    /// The folder's name counts for nothing: the documents say whose answer it is.
    ///
    /// - Throws: `AnswerRefusal` with what is wrong.
    public static func read(folder path: String, schema: AnswerSchema) throws(AnswerRefusal) -> FilingAnswer {
        try read(try documents(inFolder: path), schema: schema)
    }

    /// The files of a folder that holds an answer and nothing else, whole; a signature, when there is one, last.
    ///
    /// - Throws: `AnswerRefusal`.
    public static func documents(inFolder path: String) throws(AnswerRefusal) -> [AnswerDocument] {
        let folder: FilingFolder
        let entries: [(name: String, isFile: Bool)]
        do throws(FilingProblem) {
            folder = try FilingFolder(path: path)
            entries = try folder.entries()
        } catch {
            throw AnswerRefusal([unlisted(path, error)])
        }
        var problems: [AnswerProblem] = []
        for entry in entries.prefix(AnswerRefusal.mostProblems) {
            if !entry.isFile { problems.append(notAFile(entry.name)) }
            if AnswerDocument.Kind(rawValue: entry.name) == nil { problems.append(extra(entry.name)) }
        }
        try AnswerRefusal.refuse(problems)
        var documents: [AnswerDocument] = []
        for kind in AnswerDocument.Kind.allCases where entries.contains(where: { $0.name == kind.rawValue }) {
            documents.append(try document(kind, in: folder))
        }
        return documents
    }

    /// Reads an answer from its documents.
    ///
    /// - Throws: `AnswerRefusal` with what is wrong.
    public static func read(_ documents: [AnswerDocument], schema: AnswerSchema) throws(AnswerRefusal) -> FilingAnswer {
        func only(_ kind: AnswerDocument.Kind) -> AnswerDocument? { documents.first { $0.kind == kind } }
        guard let receiptDocument = only(.receipt) else { throw AnswerRefusal([missing(.receipt)]) }
        let reading = try reading(receiptDocument, root: "receipt", schema)
        let receipt = try value(.receipt, reading.receipt)
        try AnswerRefusal.refuse(receipt.problems())
        switch (only(.result), only(.incorporation)) {
        case (nil, nil): throw AnswerRefusal([missing(.result)])
        case (_?, _?): throw AnswerRefusal([extra(AnswerDocument.Kind.incorporation.rawValue)])
        case (let document?, nil):
            let reading = try self.reading(document, root: "result", schema)
            try check(reading, document, against: receiptDocument, receipt)
            guard let result = try value(.result, { () throws(UnreadableValue) in try reading.result(of: receipt) })
            else { throw AnswerRefusal([unknown(reading.writtenOutcome)]) }
            try AnswerRefusal.refuse(result.problems())
            return .result(result)
        case (nil, let document?):
            let reading = try self.reading(document, root: "incorporated", schema)
            try check(reading, document, against: receiptDocument, receipt)
            let incorporation = try value(.incorporation) { () throws(UnreadableValue) in
                try reading.incorporation(of: receipt)
            }
            try AnswerRefusal.refuse(incorporation.problems())
            return .incorporation(incorporation)
        }
    }

    /// A result belongs to the receipt beside it, down to the byte.
    private static func check(
        _ reading: AnswerReading, _ document: AnswerDocument, against receiptDocument: AnswerDocument,
        _ receipt: FilingReceipt
    ) throws(AnswerRefusal) {
        let own = AnswerReference(to: receipt, document: SHA256.digest(of: receiptDocument.bytes))
        if reading.reference != own {
            throw AnswerRefusal([
                AnswerProblem(
                    .identity, part: document.name,
                    Sentence(
                        "\(document.name) 不属于旁边的 receipt.xml（接收单位、编号、报送件或摘要不同）。请重新复制或索取整个文件夹。",
                        "\(document.name) does not belong to the receipt.xml beside it (another receiver, number, filing "
                            + "or digest). Copy the whole folder again or ask for it again."))
            ])
        }
        if reading.hasUncleanText {
            throw AnswerRefusal([
                AnswerProblem(
                    .text, part: document.name,
                    Sentence(
                        "意见文字含控制字符、换行、首尾空格或未规范化的文字。请接收单位重新生成回执。",
                        "A finding has control characters, line breaks, outer spaces or text that is not normalised. "
                            + "Ask the receiver to make the answer again."))
            ])
        }
    }

    private static func reading(
        _ document: AnswerDocument, root: String, _ schema: AnswerSchema
    ) throws(AnswerRefusal) -> AnswerReading {
        var limits = XMLLimits.standard
        limits.depth = 8
        limits.attributesPerElement = 32
        limits.tagBytes = 1 << 14
        limits.textBytes = 1 << 14
        limits.totalBytes = Int(document.kind.largest)
        let reading = AnswerReading(root: root)
        var reader: XMLReader?
        do {
            let open = try XMLReader(
                limits: limits, validating: schema.compiled, maximumProblems: AnswerRefusal.mostProblems
            ) { try reading.handle($0) }
            reader = open
            try document.bytes.withUnsafeBytes { try open.push($0) }
            try open.finish()
            return reading
        } catch {
            var problems = (reader?.problems ?? []).map { AnswerProblem($0, part: document.name) }
            switch error {
            case let problem as XMLProblem where !(reader?.problems.contains(problem) ?? false):
                problems.append(AnswerProblem(problem, part: document.name))
            case let value as UnreadableValue where problems.isEmpty:
                problems.append(AnswerProblem(value.problem(in: document.name)))
            case is XMLProblem, is UnreadableValue: break  // in the list already, or explained by it
            default: problems.append(AnswerProblem(.xml, part: document.name, Sentence("\(error)", "\(error)")))
            }
            throw AnswerRefusal(problems)
        }
    }

    private static func value<Value>(
        _ kind: AnswerDocument.Kind, _ body: () throws(UnreadableValue) -> Value
    ) throws(AnswerRefusal) -> Value {
        do { return try body() } catch { throw AnswerRefusal([AnswerProblem(error.problem(in: kind.rawValue))]) }
    }

    private static func document(
        _ kind: AnswerDocument.Kind, in folder: FilingFolder
    ) throws(AnswerRefusal) -> AnswerDocument {
        var bytes: [UInt8] = []
        do {
            _ = try folder.read(kind.rawValue, expected: nil, largest: kind.largest) { bytes.append(contentsOf: $0) }
        } catch let problem as FilingProblem {
            throw AnswerRefusal([AnswerProblem(problem)])
        } catch {
            throw AnswerRefusal([AnswerProblem(.folder, part: kind.rawValue, Sentence("\(error)", "\(error)"))])
        }
        return AnswerDocument(kind, bytes: bytes)
    }
}

extension FilingAnswer {
    private static func unlisted(_ path: String, _ problem: FilingProblem) -> AnswerProblem {
        guard problem.rule == .folder else { return AnswerProblem(problem) }
        return AnswerProblem(
            .folder,
            Sentence(
                "无法打开或列出文件夹 \(path)。请给出回执所在的文件夹（LDA-…），并检查权限。",
                "The folder \(path) cannot be opened or listed. Name the folder of the answer (LDA-…) and check its "
                    + "permissions."))
    }

    private static func notAFile(_ name: String) -> AnswerProblem {
        AnswerProblem(
            .link, part: name,
            Sentence(
                "\(name) 是链接、文件夹或特殊文件，回执里只能有普通文件。请重新索取。",
                "\(name) is a link, folder or special file; an answer has plain files only. Ask for it again."))
    }

    private static func extra(_ name: String) -> AnswerProblem {
        AnswerProblem(
            .extra, part: name,
            Sentence(
                "回执里不应有 \(name)：只能有 receipt.xml，result.xml 或 incorporated.xml 之一，以及 signature.xml。请删除或者重新索取。",
                "\(name) has no place in an answer: receipt.xml, one of result.xml and incorporated.xml, and "
                    + "signature.xml. Remove it or ask again."))
    }

    private static func missing(_ kind: AnswerDocument.Kind) -> AnswerProblem {
        AnswerProblem(
            .missing, part: kind.rawValue,
            Sentence(
                "文件夹里没有 \(kind.rawValue)，不是回执或者没有复制完整。请重新复制。",
                "There is no \(kind.rawValue): not an answer, or not copied whole. Copy it again."))
    }

    private static func unknown(_ outcome: String) -> AnswerProblem {
        AnswerProblem(
            .outcome, part: AnswerDocument.Kind.result.rawValue,
            Sentence(
                "本版程序不认识处理结果“\(outcome)”。请升级程序，或者向接收单位询问。",
                "This version knows no outcome “\(outcome)”. Update the program, or ask the receiver."))
    }
}
