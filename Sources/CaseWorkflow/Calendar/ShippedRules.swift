/// The deadlines that the law, local rules and the desk itself set, in the import format of `DeadlineRules.init(parsing:)`.
///
/// What is not law but a rule of the desk bears the mark D; an office changes or ends any row by importing its own table.
/// Where two sources disagree both rows stay: the earlier day is the one to keep.
enum ShippedRules {
    static let text = #"""
        # id | trigger | actor | term | extension | direction | rolls | from | to | area | mark | day word | duty | duty in English | basis
        # 协商与调解 / Negotiation and mediation
        MED-NEG-REPLY | negotiation-requested | other-side | 5 calendar | - | after | yes | 2012-01-01 | - | - | V | plain | 答复协商要求；不答复视为不愿协商，仲裁时效中断 | answer the request; silence counts as unwilling and interrupts the limitation period | 企业劳动争议协商调解规定（人社部令17号）第10条、第31条第1项
        MED-ACCEPT | application-received | office | 3 working | - | after | yes | 2012-01-01 | - | - | V | - | 决定受理；不属于范围或者一方不同意的，书面通知申请人 | accept, or tell the applicant in writing why not | 企业劳动争议协商调解规定（人社部令17号）第22条
        MED-END-ACCEPT | mediation-accepted | mediator | 15 calendar | consent | after | yes | 2012-01-01 | - | - | V | plain | 结束调解；未达成协议的视为调解不成，双方同意可以延期 | end the mediation; without agreement it has failed, unless both sides consent to go on | 企业劳动争议协商调解规定（人社部令17号）第29条
        MED-END-RECEIVE | application-received | applicant | 15 calendar | - | after | yes | 2008-05-01 | - | - | V | plain | 未达成协议的，当事人可以申请仲裁 | without agreement the parties may go to arbitration | 劳动争议调解仲裁法第14条第3款
        MED-END-ZJ | application-received | mediator | 15 calendar | consent | after | yes | 2016-01-01 | - | 33 | V | plain | 结束调解，双方当事人同意延期的除外 | end the mediation unless both sides consent to go on | 浙江省劳动人事争议调解仲裁条例第10条
        MED-NEWFORM | new-form-mediation-accepted | mediator | 15 calendar | 15 calendar | after | yes | - | - | - | V-2nd | plain | 结束调解；双方同意可以延长，最长不超过15日 | end the mediation; by consent it may be extended by at most 15 days | 人社厅发〔2024〕4号
        MED-COURT-DELEGATED | court-delegation-signed | mediator | 30 calendar | consent | after | yes | 2016-07-01 | - | - | V | plain | 结束法院委派调解；双方同意延长的除外 | end the mediation delegated by the court, unless both sides consent to go on | 最高人民法院关于人民法院特邀调解的规定第27条
        MED-COURT-ENTRUSTED | court-entrustment-signed-ordinary | mediator | 15 calendar | consent | after | yes | 2016-07-01 | 2024-12-31 | - | V | plain | 结束法院委托调解（普通程序）；双方同意延长的除外 | end the mediation entrusted by the court (ordinary procedure), unless both sides consent to go on | 最高人民法院关于人民法院特邀调解的规定第27条
        MED-COURT-ENTRUSTED-SIMPLE | court-entrustment-signed-simple | mediator | 7 calendar | consent | after | yes | 2016-07-01 | 2024-12-31 | - | V | plain | 结束法院委托调解（简易程序）；双方同意延长的除外 | end the mediation entrusted by the court (simple procedure), unless both sides consent to go on | 最高人民法院关于人民法院特邀调解的规定第27条
        MED-COURT-2025 | court-entrustment-signed-ordinary | mediator | 15 calendar | 30 calendar | after | yes | 2025-01-01 | - | - | V-2nd | plain | 结束法院委托调解（普通程序）；双方同意的可以延长30日 | end the mediation entrusted by the court (ordinary procedure); by consent 30 days more | 最高人民法院2024年12月27日意见（2025年1月1日起施行）
        MED-COURT-2025-SIMPLE | court-entrustment-signed-simple | mediator | 7 calendar | 30 calendar | after | yes | 2025-01-01 | - | - | V-2nd | plain | 结束法院委托调解（简易程序）；双方同意的可以延长30日 | end the mediation entrusted by the court (simple procedure); by consent 30 days more | 最高人民法院2024年12月27日意见（2025年1月1日起施行）
        MED-ONLINE-ACCEPT | online-entrustment-received | mediator | 3 working | - | after | yes | 2022-01-01 | - | - | V | - | 确认接受；逾期的由法院或者当事人另行选择 | confirm; otherwise the court or the party chooses again | 人民法院在线调解规则第12条
        MED-ARB-ENTRUST | arbitration-entrustment-consented | mediator | 10 working | - | after | yes | 2017-07-01 | - | - | V | - | 结束仲裁委托调解；未达成协议的应当开庭审理 | end the mediation entrusted by arbitration; without agreement the hearing follows | 劳动人事争议仲裁办案规则第70条、第80条
        # 仲裁审查、司法确认、支付令 / Review, confirmation, payment order
        ARB-REVIEW | agreement-effective | both-parties | 15 calendar | - | after | yes | 2012-01-01 | - | - | V | - | 共同申请仲裁审查 | apply together for arbitration review | 企业劳动争议协商调解规定（人社部令17号）第27条；劳动人事争议仲裁办案规则第74条、第80条
        ARB-REVIEW-END | arbitration-review-accepted | arbitration | 5 working | 5 working | after | yes | 2017-07-01 | - | - | V | - | 结束仲裁审查 | end the arbitration review | 劳动人事争议仲裁办案规则第76条、第80条
        JUD-CONFIRM | agreement-effective | both-parties | 30 calendar | - | after | yes | 2011-01-01 | - | - | V | - | 共同申请司法确认 | apply together for judicial confirmation | 人民调解法第33条；民事诉讼法第205条
        JUD-CONFIRM-ACCEPT | judicial-confirmation-applied | court | 3 calendar | - | after | yes | 2011-03-30 | - | - | V | plain | 决定是否受理司法确认申请（人民调解协议） | decide whether to accept the application (people's mediation agreements) | 最高人民法院关于人民调解协议司法确认程序的若干规定第4条
        JUD-CONFIRM-DECIDE | judicial-confirmation-accepted | court | 15 calendar | 10 calendar | after | yes | 2011-03-30 | - | - | V | plain | 作出是否确认的决定 | decide on the confirmation | 最高人民法院关于人民调解协议司法确认程序的若干规定第5条
        PAY-ORDER-ACCEPT | payment-order-applied | court | 5 calendar | - | after | yes | - | - | - | V | - | 通知是否受理支付令申请 | say whether the application is accepted | 民事诉讼法第226条
        PAY-ORDER-ISSUE | payment-order-accepted | court | 15 calendar | - | after | yes | - | - | - | V | - | 发出支付令或者裁定驳回 | issue the payment order or reject the application | 民事诉讼法第227条
        PAY-ORDER-OBJECT | payment-order-served | employer | 15 calendar | - | after | yes | - | - | - | V | - | 清偿债务或者提出书面异议 | pay, or object in writing | 民事诉讼法第227条
        # 时效与仲裁 / Limitation and arbitration
        LIM-ARB | infringement-known | applicant | 1 year | - | after | yes | 2008-05-01 | - | - | V | - | 申请仲裁（时效一年） | apply for arbitration (limitation of one year) | 劳动争议调解仲裁法第27条；劳动人事争议仲裁办案规则第26条
        LIM-WAGE | employment-ended | applicant | 1 year | - | after | yes | 2008-05-01 | - | - | V | - | 就拖欠劳动报酬申请仲裁；劳动关系存续期间不受时效限制 | apply for arbitration on wage arrears, which are not limited while the employment lasts | 劳动争议调解仲裁法第27条第4款
        LIM-RESTART | limitation-interrupted | applicant | 1 year | - | after | yes | 2008-05-01 | - | - | V | - | 申请仲裁（时效中断后重新计算一年） | apply for arbitration (the year starts again) | 劳动争议调解仲裁法第27条第2款；企业劳动争议协商调解规定（人社部令17号）第31条
        ARB-ACCEPT | arbitration-filed | arbitration | 5 working | - | after | yes | 2008-05-01 | - | - | V | - | 决定受理或者书面不予受理；逾期不作决定的，申请人可以起诉 | accept or refuse in writing; after silence the applicant may sue | 劳动争议调解仲裁法第29条；劳动人事争议仲裁办案规则第30条、第31条、第80条
        ARB-CORRECT | arbitration-materials-missing | arbitration | 5 working | - | after | yes | 2017-07-01 | - | - | V | - | 当场或者5日内一次性告知需要补正的全部材料 | tell at once, or within the term, everything that is missing | 劳动人事争议仲裁办案规则第29条、第80条
        ARB-SERVE | arbitration-accepted | arbitration | 5 working | - | after | yes | 2008-05-01 | - | - | V | - | 向被申请人送达申请书副本 | serve the copy on the respondent | 劳动争议调解仲裁法第30条；劳动人事争议仲裁办案规则第33条
        ARB-DEFENCE | defence-copy-served | employer | 10 working | - | after | yes | 2008-05-01 | - | - | V | - | 提交答辩书 | hand in the defence | 劳动争议调解仲裁法第30条；劳动人事争议仲裁办案规则第33条
        ARB-TRIBUNAL | arbitration-accepted | arbitration | 5 working | - | after | yes | 2008-05-01 | - | - | V | - | 组成仲裁庭并通知当事人 | form the tribunal and tell the parties | 劳动争议调解仲裁法第32条；劳动人事争议仲裁办案规则第37条
        ARB-HEARING | hearing-set | arbitration | 5 working | - | before | yes | 2008-05-01 | - | - | V | - | 开庭5日前书面通知双方 | tell both parties of the hearing in writing | 劳动争议调解仲裁法第35条；劳动人事争议仲裁办案规则第38条
        ARB-HEARING-POSTPONE | hearing-set | both-parties | 3 working | - | before | yes | 2008-05-01 | - | - | V | - | 开庭3日前请求延期开庭 | ask for a postponement of the hearing | 劳动争议调解仲裁法第35条；劳动人事争议仲裁办案规则第38条
        ARB-AWARD | arbitration-accepted | arbitration | 45 calendar | 15 calendar | after | yes | 2008-05-01 | - | - | V | - | 作出裁决；逾期未裁决的，当事人可以起诉 | make the award; otherwise the parties may sue | 劳动争议调解仲裁法第43条；劳动人事争议仲裁办案规则第45条、第80条
        ARB-SIMPLE-ZJ | arbitration-accepted-simple | arbitration | 30 calendar | - | after | yes | 2016-01-01 | - | 33 | V | plain | 简易程序结案 | close the case under the simple procedure | 浙江省劳动人事争议调解仲裁条例第39条
        SUE-WORKER-FINAL | final-award-served-on-worker | applicant | 15 calendar | - | after | yes | 2008-05-01 | - | - | V | - | 劳动者不服终局裁决的，向人民法院起诉 | the worker may sue against the final award | 劳动争议调解仲裁法第48条
        SET-ASIDE-EMPLOYER | final-award-served-on-employer | employer | 30 calendar | - | after | yes | 2008-05-01 | - | - | V | - | 用人单位向中级人民法院申请撤销终局裁决 | the employer may ask the intermediate court to set the award aside | 劳动争议调解仲裁法第49条
        SUE-NONFINAL | non-final-award-served | both-parties | 15 calendar | - | after | yes | 2008-05-01 | - | - | V | - | 不服裁决的向人民法院起诉；期满不起诉的裁决生效 | either side may sue; otherwise the award takes effect | 劳动争议调解仲裁法第50条
        SUE-AFTER-SETASIDE | set-aside-ruling-served | both-parties | 15 calendar | - | after | yes | 2008-05-01 | - | - | V | - | 终局裁决被撤销后向人民法院起诉 | sue after the award was set aside | 劳动争议调解仲裁法第49条第3款
        # 法律援助 / Legal aid
        LA-DECIDE | aid-applied | reviewer | 7 calendar | - | after | yes | 2022-01-01 | - | - | V | plain | 决定是否给予法律援助；不予援助的书面说明理由 | decide whether to give aid; a refusal gives its reasons in writing | 法律援助法第43条
        LA-ASSIGN | aid-granted | lead | 3 calendar | - | after | yes | 2022-01-01 | - | - | V | plain | 指派承办人 | appoint the handler | 法律援助法第43条
        LA-DECIDE-HZ | aid-accepted | reviewer | 5 working | - | after | yes | 2017-03-01 | - | 3301 | V | - | 决定是否给予法律援助并书面通知 | decide whether to give aid and tell in writing | 杭州市法律援助条例第27条
        LA-ASSIGN-HZ | aid-granted | lead | 3 working | - | after | yes | 2017-03-01 | - | 3301 | V | - | 指派承办人 | appoint the handler | 杭州市法律援助条例第31条
        LA-DECIDE-ZJ | aid-applied | reviewer | 7 working | - | after | yes | 2016-01-01 | - | 33 | V | - | 决定是否给予法律援助 | decide whether to give aid | 浙江省法律援助条例第17条
        LA-URGENT | limitation-limit | reviewer | 7 calendar | - | before | no | 2022-01-01 | - | - | V | - | 距时效或者期限届满不足7日：可以先行提供法律援助，事后补办手续 | under 7 days to the end of a period: aid may be given first and the papers follow | 法律援助法第44条
        LA-OBJECT | aid-refusal-served | applicant | 15 calendar | - | after | yes | 2017-03-01 | - | 3301 | V | plain | 对不予援助决定提出异议 | object to the refusal of aid | 杭州市法律援助条例第30条
        LA-OBJECT-TERMINATION | aid-termination-served | applicant | 15 calendar | - | after | yes | 2017-03-01 | - | 3301 | V | plain | 对终止援助决定提出异议 | object to the termination of aid | 杭州市法律援助条例第30条
        LA-OBJECT-REVIEW | aid-objection-received | justice-department | 5 calendar | - | after | yes | 2022-01-01 | - | - | V | plain | 审查异议，维持或者责令改正 | review the objection: uphold or correct | 法律援助法第49条
        LA-OBJECT-REVIEW-2003 | aid-objection-received | justice-department | 5 working | - | after | yes | 2003-09-01 | - | - | V | - | 审查异议，维持或者责令改正 | review the objection: uphold or correct | 法律援助条例第19条
        LA-OBJECT-REVIEW-HZ | aid-objection-received | justice-department | 5 working | - | after | yes | 2017-03-01 | - | 3301 | V | - | 审查异议，维持或者责令改正 | review the objection: uphold or correct | 杭州市法律援助条例第30条
        LA-REPLACE-HZ | aid-replacement-requested | reviewer | 5 working | - | after | yes | 2017-03-01 | - | 3301 | V | - | 决定是否更换承办人 | decide whether to replace the handler | 杭州市法律援助条例第34条
        LA-CLOSE | aid-matter-ended | handler | 15 calendar | - | after | yes | - | - | 33 | V | plain | 提交结案材料（全国法律仅要求“及时”） | hand in the closing file (national law only says “promptly”) | 浙江省法律援助条例第19条；杭州市法律援助条例第38条；法律援助法第50条
        # 工会劳动法律监督及其他 / Union supervision and other
        SUP-REFUSE | supervision-not-accepted | office | 5 working | - | after | yes | 2016-12-01 | - | 33 | V | - | 书面告知职工不受理及理由 | tell the worker in writing that it is not accepted, and why | 浙江省工会劳动法律监督条例第17条
        SUP-REPLY | supervision-opinion-served | employer | 15 working | - | after | yes | 2016-12-01 | - | 33 | V | - | 书面答复；逾期的工会可以提出监督建议书 | reply in writing; otherwise the union may propose action to the authority | 浙江省工会劳动法律监督条例第22条、第23条
        CERT-TERMINATION | employment-terminated | employer | 15 calendar | - | after | yes | 2008-01-01 | - | - | V | - | 办理档案和社会保险关系转移手续 | transfer the personal file and the insurance | 劳动合同法第50条
        PIPL-DPIA-KEEP | impact-assessment-made | office | 3 year | - | after | no | 2021-11-01 | - | - | V | - | 影响评估报告和处理情况记录至少保存到这一天 | keep the assessment and the processing records at least until then | 个人信息保护法第56条
        # 本台规则，办公室可以改 / Rules of the desk, which an office may change
        DESK-RETURN-VISIT | case-closed | mediator | 30 calendar | - | after | yes | - | - | - | D | - | 回访当事人 | make the return visit | 本台规则（参照企业劳动争议协商调解规定第32条督促履行、法律援助法第59条回访）
        DESK-ALERT-ACCEPT | acceptance-limit | office | 1 working | - | before | yes | - | - | - | D | - | 提醒：受理期限将满 | alert: the time to accept is running out | 本台规则
        DESK-ALERT-END-3 | mediation-limit | mediator | 3 calendar | - | before | yes | - | - | - | D | - | 提醒：调解期限将满，如需延期请取得双方书面同意 | alert: the mediation is about to end; an extension needs both sides' written consent | 本台规则
        DESK-ALERT-END-1 | mediation-limit | mediator | 1 calendar | - | before | yes | - | - | - | D | - | 提醒：调解期限将满 | alert: the mediation is about to end | 本台规则
        DESK-ALERT-CONFIRM-5 | confirmation-limit | mediator | 5 calendar | - | before | yes | - | - | - | D | - | 提醒：申请仲裁审查或者司法确认的期限将满 | alert: the time to apply for review or confirmation is running out | 本台规则
        DESK-ALERT-CONFIRM-3 | confirmation-limit | mediator | 3 calendar | - | before | yes | - | - | - | D | - | 提醒：申请仲裁审查或者司法确认的期限将满 | alert: the time to apply for review or confirmation is running out | 本台规则
        DESK-ALERT-CONFIRM-1 | confirmation-limit | mediator | 1 calendar | - | before | yes | - | - | - | D | - | 提醒：申请仲裁审查或者司法确认的期限将满 | alert: the time to apply for review or confirmation is running out | 本台规则
        DESK-ALERT-LIMITATION | limitation-limit | office | 30 calendar | - | before | yes | - | - | - | D | - | 提醒：仲裁时效不足30日 | alert: under 30 days of the limitation period are left | 本台规则
        """#
}
