package coaching.demo.api;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ImportAnswerTest {

    @Test
    void what_was_recorded_and_what_was_there_before_are_told_apart() {
        assertThat(answer("""
            {"dryRun":false,"counts":{"RECORD":0,"ALREADY_RECORDED":294,"REPEATED":1,"REFUSED":0}}""").counts())
            .isEqualTo("0 recorded, 294 on record before, 1 said twice, 0 refused, 0 empty rows");
        assertThat(answer("""
            {"dryRun":true,"counts":{"RECORD":7},"ignoredRows":2}""").counts())
            .isEqualTo("7 to record, 0 on record before, 0 said twice, 0 refused, 2 empty rows");
    }

    @Test
    void rows_refused_for_the_same_are_one_line() {
        assertThat(answer(
            """
                {"refusals":[{"rule":"UNKNOWN_GROUP","field":"group","value":"docs","detail":"None.","count":12,
                 "rows":[2,3],"moreRows":10},{"rule":"WRONG_NUMBER_OF_FIELDS","detail":"3, not 4.","count":1,"rows":[9]}]}""")
            .refusals()).containsExactly("UNKNOWN_GROUP group \"docs\" in rows [2,3] and 10 more: None.",
                "WRONG_NUMBER_OF_FIELDS in rows [9]: 3, not 4.");
    }

    private static ImportAnswer answer(String json) {
        return new ImportAnswer(JsonMapper.shared().readTree(json));
    }
}
