// The parts of a stage that several stages share, and how an event changes them in place.

extension LegalAid {
    /// The request, as far as it is known; nil while there is none.
    public var request: AidRequest? {
        switch stage {
        case .registered: nil
        case .applied(let request), .supplementing(let request, _), .reviewing(let request): request
        case .granted(let request, _): request
        case .appointed(let conduct), .handling(let conduct): conduct.request
        case .ended(let ending), .archived(let ending, _): ending.request
        }
    }

    /// What the handlers did; empty while nobody works on it.
    public var work: AidWork {
        switch stage {
        case .registered: AidWork()
        case .applied(let request), .supplementing(let request, _), .reviewing(let request): request.work
        case .granted(let request, _): request.work
        case .appointed(let conduct), .handling(let conduct): conduct.work
        case .ended(let ending), .archived(let ending, _): ending.work
        }
    }

    /// How it ended; nil while it is open.
    public var ending: AidEnding? {
        switch stage {
        case .ended(let ending), .archived(let ending, _): ending
        case .registered, .applied, .supplementing, .reviewing, .granted, .appointed, .handling: nil
        }
    }

    /// The grant in force; nil before the decision and after a refusal.
    public var grant: AidGrant? {
        switch stage {
        case .registered, .applied, .supplementing, .reviewing: nil
        case .granted(_, let grant): grant
        case .appointed(let conduct), .handling(let conduct): conduct.grant
        case .ended(let ending), .archived(let ending, _): ending.grant
        }
    }

    /// The request with an open notice of missing papers laid to it, for a stage that waits for none.
    var settledRequest: AidRequest {
        guard case .supplementing(var request, let notice) = stage else { return request ?? AidRequest() }
        request.answeredNotice = notice
        return request
    }

    /// Everything there is, in the form of a matter that was granted.
    var conduct: AidConduct {
        switch stage {
        case .appointed(let conduct), .handling(let conduct): conduct
        case .granted(let request, let grant): AidConduct(request: request, grant: grant)
        case .registered, .applied, .supplementing, .reviewing: AidConduct(request: settledRequest, grant: nil)
        case .ended(let ending), .archived(let ending, _): ending.conduct
        }
    }

    mutating func changeRequest(_ change: (inout AidRequest) -> Void) {
        switch stage {
        case .registered:
            var request = AidRequest()
            change(&request)
            stage = .applied(request)
        case .applied(var request):
            change(&request)
            stage = .applied(request)
        case .supplementing(var request, let notice):
            change(&request)
            stage = .supplementing(request, notice)
        case .reviewing(var request):
            change(&request)
            stage = .reviewing(request)
        case .granted(var request, let grant):
            change(&request)
            stage = .granted(request, grant)
        case .ended(.refused(var request, let refusal)):
            change(&request)
            stage = .ended(.refused(request, refusal))
        case .archived(.refused(var request, let refusal), let archiving):
            change(&request)
            stage = .archived(.refused(request, refusal), archiving)
        case .appointed, .handling, .ended, .archived: changeConduct { change(&$0.request) }
        }
    }

    mutating func changeWork(_ change: (inout AidWork) -> Void) {
        switch stage {
        case .registered, .applied, .supplementing, .reviewing, .granted, .ended(.refused), .archived(.refused, _):
            changeRequest { change(&$0.work) }
        case .appointed, .handling, .ended, .archived: changeConduct { change(&$0.work) }
        }
    }

    /// Changes the conduct of a stage that has one; the others stay as they are.
    mutating func changeConduct(_ change: (inout AidConduct) -> Void) {
        switch stage {
        case .appointed(var conduct):
            change(&conduct)
            stage = .appointed(conduct)
        case .handling(var conduct):
            change(&conduct)
            stage = .handling(conduct)
        case .ended(let ending): stage = .ended(ending.changing(change))
        case .archived(let ending, let archiving): stage = .archived(ending.changing(change), archiving)
        case .registered, .applied, .supplementing, .reviewing, .granted: break
        }
    }

    /// Changes the objection to a refusal or termination; without such a decision there is nothing to object to.
    mutating func changeObjection(_ change: (inout AidObjection?) -> Void) {
        switch stage {
        case .ended(let ending): stage = .ended(ending.changingObjection(change))
        case .archived(let ending, let archiving): stage = .archived(ending.changingObjection(change), archiving)
        case .registered, .applied, .supplementing, .reviewing, .granted, .appointed, .handling: break
        }
    }
}

extension AidEnding {
    public var request: AidRequest {
        switch self {
        case .refused(let request, _): request
        case .terminated(let conduct, _), .closed(let conduct, _): conduct.request
        }
    }

    public var work: AidWork {
        switch self {
        case .refused(let request, _): request.work
        case .terminated(let conduct, _), .closed(let conduct, _): conduct.work
        }
    }

    public var grant: AidGrant? {
        switch self {
        case .refused: nil
        case .terminated(let conduct, _), .closed(let conduct, _): conduct.grant
        }
    }

    /// The objection made against a refusal or a termination.
    public var objection: AidObjection? {
        switch self {
        case .refused(_, let refusal): refusal.objection
        case .terminated(_, let termination): termination.objection
        case .closed: nil
        }
    }

    /// The day it ended.
    public var on: Day {
        switch self {
        case .refused(_, let refusal): refusal.on
        case .terminated(_, let termination): termination.on
        case .closed(_, let closing): closing.on
        }
    }

    fileprivate var conduct: AidConduct {
        switch self {
        case .refused(let request, _): AidConduct(request: request, grant: nil)
        case .terminated(let conduct, _), .closed(let conduct, _): conduct
        }
    }

    fileprivate func changing(_ change: (inout AidConduct) -> Void) -> AidEnding {
        switch self {
        case .refused: return self
        case .terminated(var conduct, let termination):
            change(&conduct)
            return .terminated(conduct, termination)
        case .closed(var conduct, let closing):
            change(&conduct)
            return .closed(conduct, closing)
        }
    }

    fileprivate func changingObjection(_ change: (inout AidObjection?) -> Void) -> AidEnding {
        switch self {
        case .refused(let request, var refusal):
            change(&refusal.objection)
            return .refused(request, refusal)
        case .terminated(let conduct, var termination):
            change(&termination.objection)
            return .terminated(conduct, termination)
        case .closed: return self
        }
    }
}
