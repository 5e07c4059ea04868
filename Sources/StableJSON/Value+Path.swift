extension StableJSON.Value {
    /// What stands at a path; nil when nothing does.
    public func value(at path: StableJSON.Path) -> StableJSON.Value? {
        var found = self
        for step in path.steps {
            switch found {
            case .object(let members):
                guard let member = members.first(where: { $0.key == step }) else { return nil }
                found = member.value
            case .array(let elements):
                guard let index = Self.index(step, in: elements) else { return nil }
                found = elements[index]
            case .null, .bool, .integer, .number, .string:
                return nil
            }
        }
        return found
    }

    /// The same value with another one at a path.
    ///
    /// The last step may be a key that the object does not have yet: a field that was nil is left out when it is
    /// recorded, and comes to stand last. Everything else on the way must be there.
    public func setting(
        path: StableJSON.Path, to new: StableJSON.Value
    ) throws(StableJSON.EditFailure) -> StableJSON.Value {
        try edited(path.steps[...], of: path, with: new)
    }

    /// The same value without the member or element at a path, which must be there.
    public func removing(path: StableJSON.Path) throws(StableJSON.EditFailure) -> StableJSON.Value {
        guard !path.steps.isEmpty else { throw StableJSON.EditFailure(.wholeValue, at: path) }
        return try edited(path.steps[...], of: path, with: nil)
    }

    /// - Parameter new: nil takes away what stands at the path.
    private func edited(
        _ steps: ArraySlice<String>, of path: StableJSON.Path, with new: StableJSON.Value?
    ) throws(StableJSON.EditFailure) -> StableJSON.Value {
        guard let step = steps.first else { return new ?? self }
        let rest = steps.dropFirst()
        let here = StableJSON.Path(steps: Array(path.steps.prefix(path.steps.count - rest.count)))
        switch self {
        case .object(var members):
            let index = members.firstIndex { $0.key == step }
            if rest.isEmpty {
                switch (index, new) {
                case (let index?, let new?): members[index] = StableJSON.Member(step, new)
                case (let index?, nil): members.remove(at: index)
                case (nil, let new?): members.append(StableJSON.Member(step, new))
                case (nil, nil): throw StableJSON.EditFailure(.noSuchKey, at: here)
                }
            } else {
                guard let index else { throw StableJSON.EditFailure(.noSuchKey, at: here) }
                members[index] = StableJSON.Member(step, try members[index].value.edited(rest, of: path, with: new))
            }
            return .object(members)
        case .array(var elements):
            guard let index = Self.index(step, in: elements) else {
                throw StableJSON.EditFailure(.noSuchElement(count: elements.count), at: here)
            }
            if rest.isEmpty, new == nil {
                elements.remove(at: index)
            } else {
                elements[index] = try elements[index].edited(rest, of: path, with: new)
            }
            return .array(elements)
        case .null, .bool, .integer, .number, .string:
            throw StableJSON.EditFailure(.notAContainer(shape), at: here)
        }
    }

    /// The position that a step names: plain decimal digits, within the array.
    private static func index(_ step: String, in elements: [StableJSON.Value]) -> Int? {
        guard let index = Int(step), String(index) == step, elements.indices.contains(index) else { return nil }
        return index
    }
}

extension StableJSON {
    /// Why a value could not be edited at a path.
    public struct EditFailure: Error, Hashable, Sendable, CustomStringConvertible {
        public let reason: Reason
        /// The path as far as the step that failed.
        public let path: Path

        public enum Reason: Hashable, Sendable {
            case noSuchKey
            case noSuchElement(count: Int)
            /// What should hold the step is neither an object nor an array.
            case notAContainer(Shape)
            /// The whole value cannot be removed.
            case wholeValue
        }

        public init(_ reason: Reason, at path: Path) {
            self.reason = reason
            self.path = path
        }

        public var description: String { english }

        public var chinese: String {
            switch reason {
            case .noSuchKey: "没有字段“\(path)”；请核对字段名"
            case .noSuchElement(let count): "没有第“\(path)”项，该列表只有 \(count) 项，从 0 起数；请核对序号"
            case .notAContainer(let shape): "“\(path)”的上一级是\(shape.chinese)，没有下级字段；请核对字段名"
            case .wholeValue: "不能删除整条数据；请指明字段"
            }
        }

        public var english: String {
            switch reason {
            case .noSuchKey: "There is no field “\(path)”; check its name"
            case .noSuchElement(let count):
                "There is no element “\(path)”: the list has \(count), counted from 0; check the number"
            case .notAContainer(let shape): "What should hold “\(path)” is \(shape.english); check the field's name"
            case .wholeValue: "The whole value cannot be removed; name a field"
            }
        }
    }
}
