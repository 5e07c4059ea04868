/// The labor and personnel causes of the courts' lists of 2021 and 2026 (the later one is 法〔2025〕227号).
///
/// Every number was read in secondary copies; the names of 208, 209 and 214 to 216 rest on one of them.
enum ShippedCauses {
    static let text = #"""
        # edition | number | item of art. 2 | group | mark | name | name in English
        2021 | 186 | 2-2 | other | V-2nd | 劳动合同纠纷 | labor contract
        2021 | 186(1) | 2-1 | other | V-2nd | 确认劳动关系纠纷 | confirmation of employment
        2021 | 186(2) | 2-6 | other | V-2nd | 集体合同纠纷 | collective contract
        2021 | 186(3) | 2-2 | other | V-2nd | 劳务派遣合同纠纷 | labor dispatch contract
        2021 | 186(4) | 2-2 | other | V-2nd | 非全日制用工纠纷 | part-time employment
        2021 | 186(5) | 2-5 | remuneration | V-2nd | 追索劳动报酬纠纷 | recovery of pay
        2021 | 186(6) | 2-5 | rescission | V-2nd | 经济补偿金纠纷 | economic compensation
        2021 | 186(7) | 2-2 | other | V-2nd | 竞业限制纠纷 | non-compete duty
        2021 | 187 | 2-4 | social-insurance | V-2nd | 社会保险纠纷 | social insurance
        2021 | 187(1) | 2-4 | social-insurance | V-2nd | 养老保险待遇纠纷 | pension insurance benefits
        2021 | 187(2) | 2-5 | social-insurance | V-2nd | 工伤保险待遇纠纷 | work injury insurance benefits
        2021 | 187(3) | 2-4 | social-insurance | V-2nd | 医疗保险待遇纠纷 | medical insurance benefits
        2021 | 187(4) | 2-4 | social-insurance | V-2nd | 生育保险待遇纠纷 | maternity insurance benefits
        2021 | 187(5) | 2-4 | social-insurance | V-2nd | 失业保险待遇纠纷 | unemployment insurance benefits
        2021 | 188 | 2-4 | other | V-2nd | 福利待遇纠纷 | welfare benefits
        2021 | 189 | 2-2 | other | V-2nd | 聘用合同纠纷 | personnel contract of a public institution
        2021 | 190 | 2-2 | other | V-2nd | 聘任合同纠纷 | appointment contract of a government body
        2021 | 191 | 2-3 | rescission | V-2nd | 辞职纠纷 | resignation
        2021 | 192 | 2-3 | rescission | V-2nd | 辞退纠纷 | dismissal
        2026 | 205 | 2-2 | other | V-2nd | 劳动合同纠纷 | labor contract
        2026 | 205(1) | 2-1 | other | V-2nd | 确认劳动关系纠纷 | confirmation of employment
        2026 | 205(2) | 2-6 | other | V-2nd | 集体合同纠纷 | collective contract
        2026 | 205(3) | 2-2 | other | V-2nd | 劳务派遣合同纠纷 | labor dispatch contract
        2026 | 205(4) | 2-2 | other | V-2nd | 非全日制用工纠纷 | part-time employment
        2026 | 205(5) | 2-5 | remuneration | V-2nd | 追索劳动报酬纠纷 | recovery of pay
        2026 | 205(6) | 2-5 | rescission | V-2nd | 经济补偿金纠纷 | economic compensation
        2026 | 205(7) | 2-2 | other | V-2nd | 竞业限制纠纷 | non-compete duty
        2026 | 206 | 2-4 | social-insurance | V-2nd | 社会保险纠纷 | social insurance
        2026 | 206(1) | 2-4 | social-insurance | V-2nd | 养老保险待遇纠纷 | pension insurance benefits
        2026 | 206(2) | 2-5 | social-insurance | V-2nd | 工伤保险待遇纠纷 | work injury insurance benefits
        2026 | 206(3) | 2-4 | social-insurance | V-2nd | 医疗保险待遇纠纷 | medical insurance benefits
        2026 | 206(4) | 2-4 | social-insurance | V-2nd | 生育保险待遇纠纷 | maternity insurance benefits
        2026 | 206(5) | 2-4 | social-insurance | V-2nd | 失业保险待遇纠纷 | unemployment insurance benefits
        2026 | 207 | 2-4 | other | V-2nd | 福利待遇纠纷 | welfare benefits
        2026 | 208 | 2-6 | other | V-2nd | 超龄劳动者用工纠纷 | employment past retirement age
        2026 | 209 | 2-6 | other | V-2nd | 承包人、被挂靠人用工主体责任纠纷 | liability of a contractor or lender of a name as employer
        2026 | 210 | 2-2 | other | V-2nd | 聘用合同纠纷 | personnel contract of a public institution
        2026 | 211 | 2-2 | other | V-2nd | 聘任合同纠纷 | appointment contract of a government body
        2026 | 212 | 2-3 | rescission | V-2nd | 辞职纠纷 | resignation
        2026 | 213 | 2-3 | rescission | V-2nd | 辞退纠纷 | dismissal
        2026 | 214 | 2-6 | other | V-2nd | 新就业形态用工合同纠纷 | new-form employment contract
        2026 | 214(1) | 2-1 | other | V-2nd | 新就业形态确认劳动关系纠纷 | confirmation of employment, new-form
        2026 | 214(2) | 2-5 | remuneration | V-2nd | 新就业形态追索劳动报酬纠纷 | recovery of pay, new-form
        2026 | 215 | 2-4 | social-insurance | V-2nd | 新就业形态社会保险纠纷 | social insurance, new-form
        2026 | 215(1) | 2-5 | social-insurance | V-2nd | 新就业形态工伤保险待遇纠纷 | work injury insurance benefits, new-form
        2026 | 216 | 2-6 | social-insurance | V-2nd | 新就业形态职业伤害保障纠纷 | occupational injury protection, new-form
        """#
}
