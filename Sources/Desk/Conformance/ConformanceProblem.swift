public import CaseWorkflow
import StableJSON

/// Why a suite cannot be run: one case for each thing a caller does differently.
public enum ConformanceProblem: Error, Hashable, Sendable {
    /// There is no index, or it cannot be read.
    case noSuite(path: String, reason: String)
    /// The index is not in its form.
    case damaged(path: String, Sentence)
    /// The receiver that the suite asks for cannot be set up.
    case receiver(Sentence)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .noSuite: "no-suite"
        case .damaged: "suite-damaged"
        case .receiver: "suite-receiver"
        }
    }

    /// What happened, and what to do next.
    public var sentence: Sentence {
        switch self {
        case .noSuite(let path, let reason):
            Sentence(
                "\(path) 里没有可读的 suite.json（\(reason)）。请给出符合性测试集所在的文件夹，或者不写文件夹以用程序自带的",
                "There is no suite.json to read in \(path) (\(reason)). Name the folder of a conformance suite, or none for "
                    + "the one that comes with the program")
        case .damaged(let path, let why):
            Sentence(
                "\(path) 不合格式：\(why.chinese)。请重新取得测试集，或者改正索引",
                "\(path) is not in its form: \(why.english). Get the suite again, or correct its index")
        case .receiver(let why):
            Sentence(
                "无法按测试集设立临时案件台：\(why.chinese)",
                "The scratch desk that the suite asks for cannot be set up: \(why.english)")
        }
    }
}

extension ConformanceSuite {
    /// Reads the index in the folder.
    ///
    /// - Throws: `ConformanceProblem.noSuite`, `.damaged`.
    public static func read(in folder: String) throws(ConformanceProblem) -> ConformanceSuite {
        let path = folder + "/" + fileName
        let bytes: [UInt8]
        do { bytes = try SuiteFile.bytes(path) } catch {
            throw .noSuite(path: folder, reason: error.reason)
        }
        let suite: ConformanceSuite
        do throws(StableJSON.DecodingFailure) {
            suite = try StableJSON.decode(ConformanceSuite.self, from: bytes)
        } catch {
            throw .damaged(path: path, Sentence(error.chinese, error.english))
        }
        if let why = suite.fault { throw .damaged(path: path, why) }
        return suite
    }

    /// What is wrong with the index as a whole.
    private var fault: Sentence? {
        guard format == ConformanceSuite.format else {
            return Sentence(
                "格式应为 \(ConformanceSuite.format)，现为 \(format)",
                "the format must be \(ConformanceSuite.format), not \(format)")
        }
        guard !tests.isEmpty else { return Sentence("没有测试", "it has no tests") }
        var ids: Set<String> = []
        for test in tests {
            guard ids.insert(test.id).inserted else {
                return Sentence("测试 \(test.id) 出现两次", "the test \(test.id) comes twice")
            }
            guard !test.steps.isEmpty else { return Sentence("测试 \(test.id) 没有步骤", "the test \(test.id) has no steps") }
        }
        for path in tests.flatMap(\.steps).map(\.filing) + receiver.keys.map(\.file)
        where !ConformanceSuite.staysInside(path) {
            return Sentence("路径 \(path) 通到测试集之外", "the path \(path) leads out of the suite")
        }
        return nil
    }

    /// Whether a path names something below the folder that it is in.
    private static func staysInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }
}
